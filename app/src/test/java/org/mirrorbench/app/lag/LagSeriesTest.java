package org.mirrorbench.app.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.lag.LagPoint;

class LagSeriesTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final LagSeries series = new LagSeries(List.of(), Duration.ofSeconds(10));

  @Test
  void shouldFoldWhatComesInIntoBucketsOfExtremes() {
    series.add(point(0, 5L));
    series.add(point(4, 90L));
    series.add(point(9, 20L));
    series.add(point(10, 7L));

    assertThat(series.toSeries("x").min()).containsExactly(5, 7);
    assertThat(series.toSeries("x").max()).containsExactly(90, 7);
  }

  @Test
  void shouldDrawTheUnknownAsAGap() {
    series.add(point(0, 5L));
    series.add(point(10, null));

    assertThat(series.toSeries("x").max()).containsExactly(5, Double.NaN);
  }

  @Test
  void shouldIgnoreWhatIsOlderThanTheLastPoint() {
    series.add(point(10, 5L));
    series.add(point(3, 9L));

    assertThat(series.toSeries("x").max()).containsExactly(5);
  }

  @Test
  void shouldTellTheVelocityOfTheLastMinute() {
    series.add(point(0, 100_000L));
    series.add(point(60, 10_000L));
    assertThat(series.velocity()).isCloseTo(-1500.0, within(0.1));

    series.add(point(120, 4_000L));
    assertThat(series.velocity()).isCloseTo(-100.0, within(0.1));
  }

  @Test
  void shouldNotKnowAVelocityFromOnePoint() {
    series.add(point(0, 100L));

    assertThat(series.velocity()).isNull();
  }

  private static LagPoint point(int second, @Nullable Long value) {
    return new LagPoint(START.plusSeconds(second), value, value, null, null);
  }
}
