package org.mirrorbench.engine.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EndHistoryTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final EndHistory history = new EndHistory();

  @Test
  void shouldTellSinceWhenARecordWaits() {
    history.saw(START, 100);
    history.saw(START.plusSeconds(5), 150);
    history.saw(START.plusSeconds(8), 150);
    history.saw(START.plusSeconds(9), 180);

    // it was not there at the look before the one that showed it
    assertThat(history.waitingSeconds(100, START.plusSeconds(10))).isEqualTo(10.0);
    assertThat(history.waitingSeconds(149, START.plusSeconds(10))).isEqualTo(10.0);
    assertThat(history.waitingSeconds(150, START.plusSeconds(10))).isEqualTo(2.0);
  }

  @Test
  void shouldNotGuessForWhatWasThereBeforeTheFirstLook() {
    history.saw(START, 100);
    history.saw(START.plusSeconds(5), 150);

    assertThat(history.waitingSeconds(99, START.plusSeconds(10))).isNull();
  }

  @Test
  void shouldForgetWhenTheTopicWasMadeAnew() {
    history.saw(START, 100);
    history.saw(START.plusSeconds(5), 10);

    assertThat(history.waitingSeconds(5, START.plusSeconds(10))).isNull();
  }
}
