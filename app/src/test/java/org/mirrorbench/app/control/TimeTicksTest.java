package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.app.control.TimeTicks.Tick;

class TimeTicksTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void shouldTickAtRoundMinutes() {
    assertThat(labels("2026-10-12T14:02:10", 30 * 60, 700))
        .containsExactly("14:05", "14:10", "14:15", "14:20", "14:25", "14:30");
  }

  @Test
  void shouldShowSecondsOnShortRanges() {
    assertThat(labels("2026-10-12T14:02:10", 60, 700)).startsWith("14:02:10", "14:02:20");
  }

  @Test
  void shouldShowDateAtMidnight() {
    assertThat(labels("2026-10-12T18:00:00", 12 * 3600, 700)).contains("Oct 13", "20:00");
  }

  @Test
  void shouldShowDatesOnLongRanges() {
    assertThat(labels("2026-10-12T18:00:00", 7 * 86_400, 900)).startsWith("Oct 13", "Oct 14");
  }

  @Test
  void shouldTickAtLocalHoursAcrossTheChangeOfClocks() {
    assertThat(labels("2026-10-24T20:00:00", 12 * 3600, 400))
        .containsExactly("21:00", "Oct 25", "03:00", "06:00");
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 60, 3600, 86_400, 7 * 86_400, 400 * 86_400, 5000L * 86_400})
  void shouldKeepLabelsApart(long seconds) {
    long from = millis("2026-03-28T22:13:07");
    long to = from + seconds * 1000;
    List<Tick> ticks = TimeTicks.of(from, to, PARIS, Locale.FRENCH, 800, text -> text.length() * 7);
    assertThat(ticks).isNotEmpty();
    for (int i = 1; i < ticks.size(); i++) {
      double apart =
          800.0 * (ticks.get(i).epochMillis() - ticks.get(i - 1).epochMillis()) / (to - from);
      assertThat(apart).isGreaterThan(ticks.get(i).label().length() * 7.0);
    }
  }

  private static List<String> labels(String local, long seconds, double pixels) {
    long from = millis(local);
    return TimeTicks.of(
            from, from + seconds * 1000, PARIS, Locale.ENGLISH, pixels, text -> text.length() * 7)
        .stream()
        .map(Tick::label)
        .toList();
  }

  private static long millis(String local) {
    Instant at = ZonedDateTime.of(LocalDateTime.parse(local), PARIS).toInstant();
    return at.toEpochMilli();
  }
}
