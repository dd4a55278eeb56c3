package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.mirrorbench.app.control.TimeChart.Series;

/** Finds samples by time. */
final class ChartReader {

  private ChartReader() {}

  /** The index of the sample closest to that time; -1 if the series is empty. */
  static int nearest(long[] times, long wanted) {
    int after = Envelope.lowerBound(times, wanted);
    if (after == 0) {
      return times.length == 0 ? -1 : 0;
    }
    if (after == times.length) {
      return after - 1;
    }
    return wanted - times[after - 1] <= times[after] - wanted ? after - 1 : after;
  }

  /**
   * The index of the sample that speaks for that time: the closest one, unless it is further away
   * than samples of this series usually are from each other; then -1, nothing is known.
   */
  static int at(long[] times, long wanted) {
    int index = nearest(times, wanted);
    if (index < 0) {
      return -1;
    }
    long usual = (times[times.length - 1] - times[0]) / Math.max(1, times.length - 1);
    return Math.abs(times[index] - wanted) <= 2 * usual ? index : -1;
  }

  /** The time of the sample of any series that is closest to {@code wanted}, else that time. */
  static long snap(List<Series> series, long wanted) {
    long best = Long.MAX_VALUE;
    for (Series one : series) {
      int index = nearest(one.epochMillis(), wanted);
      if (index >= 0 && Math.abs(one.epochMillis()[index] - wanted) < Math.abs(best - wanted)) {
        best = one.epochMillis()[index];
      }
    }
    return best == Long.MAX_VALUE ? wanted : best;
  }

  /** The next sample of any series at least {@code step} milliseconds away, before or after. */
  static OptionalLong next(List<Series> series, long current, long step, boolean forward) {
    List<Long> found = new ArrayList<>();
    for (Series one : series) {
      long[] times = one.epochMillis();
      int index =
          forward
              ? Envelope.lowerBound(times, current + step)
              : Envelope.lowerBound(times, current - step + 1) - 1;
      if (index >= 0 && index < times.length) {
        found.add(times[index]);
      }
    }
    return forward
        ? found.stream().mapToLong(Long::longValue).min()
        : found.stream().mapToLong(Long::longValue).max();
  }
}
