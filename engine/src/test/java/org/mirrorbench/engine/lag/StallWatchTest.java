package org.mirrorbench.engine.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StallWatchTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final StallWatch watch = new StallWatch(Duration.ofSeconds(20));

  @Test
  void shouldSeeAPositionThatStandsStillBeforeTheEnd() {
    assertThat(look(0, 50)).isFalse();
    assertThat(look(20, 60)).isFalse();
    assertThat(look(21, 70)).isTrue();
  }

  @Test
  void shouldNotMindAPositionThatMoves() {
    assertThat(look(0, 50)).isFalse();
    assertThat(watch.stalled(List.of(at(51, 49)), START.plusSeconds(30))).isFalse();
    assertThat(watch.stalled(List.of(at(52, 48)), START.plusSeconds(49))).isFalse();
  }

  @Test
  void shouldForgetOnceNothingIsOwed() {
    assertThat(look(0, 50)).isFalse();
    assertThat(watch.stalled(List.of(at(100, 0)), START.plusSeconds(10))).isFalse();
    assertThat(look(25, 50)).isFalse();
  }

  private boolean look(long second, long lag) {
    return watch.stalled(List.of(at(50, lag)), START.plusSeconds(second));
  }

  private static LagSample at(long position, long lag) {
    return new LagSample(
        "t", "a.t", 0, 0, position + lag, position, lag, 1.0, null, Provenance.FLUSHED);
  }
}
