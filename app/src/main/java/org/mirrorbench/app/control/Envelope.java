package org.mirrorbench.app.control;

import java.util.Arrays;
import org.mirrorbench.app.control.TimeChart.Series;

/**
 * A series reduced to at most one vertex a pixel column (and one more where a gap cuts a column),
 * so that drawing costs the same for a thousand points as for a million. No extreme is lost: each
 * vertex carries the lowest and the highest known value of its column.
 *
 * <p>Vertices that belong together form segments; between two segments lies at least one unknown
 * value.
 */
final class Envelope {
  private double[] x = new double[64];
  private double[] low = new double[64];
  private double[] high = new double[64];
  private int[] starts = new int[8];
  private int count;
  private int segments;
  private final double columns;

  private Envelope(double columns) {
    this.columns = columns;
  }

  /**
   * Reduces the samples from {@code from} to {@code to} (epoch milliseconds, from &lt; to) to that
   * many columns. One sample to either side is kept, so that lines reach the edges.
   */
  static Envelope of(Series series, long from, long to, double columns) {
    Envelope envelope = new Envelope(columns);
    long[] times = series.epochMillis();
    int begin = Math.max(0, lowerBound(times, from) - 1);
    int end = Math.min(times.length, lowerBound(times, to + 1) + 1);
    envelope.collect(series, begin, end, from, columns / (to - from));
    return envelope;
  }

  private void collect(Series series, int begin, int end, long from, double scale) {
    long[] times = series.epochMillis();
    double[] min = series.min();
    double[] max = series.max();
    boolean open = false;
    double column = 0;
    for (int i = begin; i < end; i++) {
      if (Double.isNaN(min[i]) || Double.isNaN(max[i])) {
        open = false;
        continue;
      }
      double at = (times[i] - from) * scale;
      if (open && Math.floor(at) == column) {
        low[count - 1] = Math.min(low[count - 1], min[i]);
        high[count - 1] = Math.max(high[count - 1], max[i]);
        continue;
      }
      if (!open) {
        startSegment();
      }
      add(at, min[i], max[i]);
      column = Math.floor(at);
      open = true;
    }
  }

  private void startSegment() {
    if (segments == starts.length) {
      starts = Arrays.copyOf(starts, segments * 2);
    }
    starts[segments++] = count;
  }

  private void add(double at, double min, double max) {
    if (count == x.length) {
      x = Arrays.copyOf(x, count * 2);
      low = Arrays.copyOf(low, count * 2);
      high = Arrays.copyOf(high, count * 2);
    }
    x[count] = at;
    low[count] = min;
    high[count] = max;
    count++;
  }

  /** The index of the first time that is not before {@code wanted}; the length if there is none. */
  static int lowerBound(long[] times, long wanted) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return count;
  }

  int segments() {
    return segments;
  }

  int start(int segment) {
    return starts[segment];
  }

  int end(int segment) {
    return segment + 1 < segments ? starts[segment + 1] : count;
  }

  /** Share of the range, 0 to 1; outside of that for the neighbours kept to either side. */
  double share(int vertex) {
    return x[vertex] / columns;
  }

  double low(int vertex) {
    return low[vertex];
  }

  double high(int vertex) {
    return high[vertex];
  }

  /** NaN if nothing is known. */
  double lowest() {
    return Arrays.stream(low, 0, count).min().orElse(Double.NaN);
  }

  /** NaN if nothing is known. */
  double highest() {
    return Arrays.stream(high, 0, count).max().orElse(Double.NaN);
  }
}
