package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void shouldAddUpToTheRateWhateverTheTicks() {
    Pace pace = new Pace(0);

    int taken =
        IntStream.rangeClosed(1, 1_000).map(tick -> pace.take(tick * SECOND / 100, 3.3)).sum();

    assertThat(taken).isBetween(32, 33);
  }

  @Test
  void shouldNotCatchUpForLongAfterAnOutage() {
    assertThat(new Pace(0).take(60 * SECOND, 1_000)).isEqualTo(500);
  }

  @Test
  void shouldSendNothingAtRateZero() {
    assertThat(new Pace(0).take(60 * SECOND, 0)).isZero();
  }
}
