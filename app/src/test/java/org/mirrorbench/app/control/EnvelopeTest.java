package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.control.TimeChart.Series;

class EnvelopeTest {

  @Test
  void shouldKeepExtremesOfEveryColumn() {
    double[] values = new double[100_000];
    values[54_321] = 9;
    values[77_777] = -3;
    Envelope envelope = Envelope.of(series(values), 0, 99_999, 900);
    assertThat(envelope.size()).isLessThanOrEqualTo(901);
    assertThat(envelope.highest()).isEqualTo(9);
    assertThat(envelope.lowest()).isEqualTo(-3);
  }

  @Test
  void shouldCutLineAtUnknownValues() {
    Envelope envelope = Envelope.of(series(1, 2, Double.NaN, 4, 5), 0, 4, 400);
    assertThat(envelope.segments()).isEqualTo(2);
    assertThat(envelope.end(0)).isEqualTo(2);
    assertThat(envelope.start(1)).isEqualTo(2);
    assertThat(envelope.high(2)).isEqualTo(4);
  }

  @Test
  void shouldNeverTakeUnknownForZero() {
    Envelope envelope = Envelope.of(series(Double.NaN, Double.NaN), 0, 1, 100);
    assertThat(envelope.size()).isZero();
    assertThat(envelope.lowest()).isNaN();
    assertThat(envelope.highest()).isNaN();
  }

  @Test
  void shouldCutEvenWithinOneColumn() {
    Envelope envelope = Envelope.of(series(1, Double.NaN, 3), 0, 2, 1);
    assertThat(envelope.segments()).isEqualTo(2);
  }

  @Test
  void shouldKeepNeighboursOutsideOfRange() {
    Envelope envelope = Envelope.of(series(0, 1, 2, 3, 4, 5, 6), 3, 4, 100);
    assertThat(envelope.size()).isEqualTo(4);
    assertThat(envelope.share(0)).isEqualTo(-1);
    assertThat(envelope.share(3)).isEqualTo(2);
  }

  @Test
  void shouldBeEmptyBesideTheSamples() {
    Envelope envelope = Envelope.of(series(), 0, 10, 100);
    assertThat(envelope.size()).isZero();
    assertThat(envelope.segments()).isZero();
  }

  private static Series series(double... values) {
    long[] times = LongStream.range(0, values.length).toArray();
    return new Series("s", "series-1", times, values, values);
  }
}
