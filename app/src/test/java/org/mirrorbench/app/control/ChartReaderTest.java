package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.control.TimeChart.Series;

class ChartReaderTest {
  private static final long[] TIMES = {100, 200, 300, 400};

  @Test
  void shouldFindClosestSample() {
    assertThat(ChartReader.nearest(TIMES, 249)).isEqualTo(1);
    assertThat(ChartReader.nearest(TIMES, 251)).isEqualTo(2);
    assertThat(ChartReader.nearest(TIMES, -5)).isZero();
    assertThat(ChartReader.nearest(TIMES, 999)).isEqualTo(3);
    assertThat(ChartReader.nearest(new long[0], 1)).isEqualTo(-1);
  }

  @Test
  void shouldKnowNothingFarFromSamples() {
    assertThat(ChartReader.at(TIMES, 560)).isEqualTo(3);
    assertThat(ChartReader.at(TIMES, 700)).isEqualTo(-1);
  }

  @Test
  void shouldStepThroughSamples() {
    List<Series> series = List.of(new Series("s", "x", TIMES, new double[4], new double[4]));
    assertThat(ChartReader.next(series, 200, 1, true)).isEqualTo(OptionalLong.of(300));
    assertThat(ChartReader.next(series, 200, 1, false)).isEqualTo(OptionalLong.of(100));
    assertThat(ChartReader.next(series, 200, 150, true)).isEqualTo(OptionalLong.of(400));
    assertThat(ChartReader.next(series, 400, 1, true)).isEmpty();
  }
}
