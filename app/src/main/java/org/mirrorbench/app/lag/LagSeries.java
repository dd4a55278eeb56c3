package org.mirrorbench.app.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TimeChart;
import org.mirrorbench.engine.lag.LagPoint;

/**
 * The points of one line: history first, then what comes in, folded into buckets so that a long
 * range does not grow with every second. Not for several threads.
 */
final class LagSeries {

  private static final Duration VELOCITY_WINDOW = Duration.ofSeconds(60);

  private final Duration bucket;
  private final List<LagPoint> points;

  LagSeries(List<LagPoint> history, Duration bucket) {
    this.bucket = bucket;
    points = new ArrayList<>(history);
  }

  /** Adds a point, or widens the last bucket by it; what is older than the last is left out. */
  void add(LagPoint point) {
    LagPoint last = points.isEmpty() ? null : points.getLast();
    if (last == null || !point.at().isBefore(last.at().plus(bucket))) {
      points.add(point);
    } else if (!point.at().isBefore(last.at())) {
      points.set(points.size() - 1, join(last, point));
    }
  }

  /** Forgets what lies before. */
  void trim(Instant from) {
    points.removeIf(point -> point.at().isBefore(from));
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  /**
   * How fast the records behind change, in records per second over the last minute: negative while
   * catching up. Null with fewer than two known points.
   */
  @Nullable Double velocity() {
    List<LagPoint> known = points.stream().filter(point -> point.max() != null).toList();
    if (known.size() < 2) {
      return null;
    }
    LagPoint last = known.getLast();
    Instant from = last.at().minus(VELOCITY_WINDOW);
    LagPoint first =
        known.stream()
            .filter(point -> !point.at().isBefore(from))
            .findFirst()
            .filter(point -> point.at().isBefore(last.at()))
            .orElse(known.get(known.size() - 2));
    double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
    Long before = first.max();
    Long now = last.max();
    return before == null || now == null || seconds <= 0 ? null : (now - before) / seconds;
  }

  TimeChart.Series toSeries(String name) {
    return new TimeChart.Series(
        name,
        "series-1",
        points.stream().mapToLong(point -> point.at().toEpochMilli()).toArray(),
        points.stream().mapToDouble(point -> orGap(point.min())).toArray(),
        points.stream().mapToDouble(point -> orGap(point.max())).toArray());
  }

  private static LagPoint join(LagPoint last, LagPoint point) {
    return new LagPoint(
        last.at(),
        least(last.min(), point.min()),
        most(last.max(), point.max()),
        point.seconds(),
        point.recordsPerSecond());
  }

  private static @Nullable Long least(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : other == null ? one : Long.valueOf(Math.min(one, other));
  }

  private static @Nullable Long most(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : other == null ? one : Long.valueOf(Math.max(one, other));
  }

  private static double orGap(@Nullable Long value) {
    return value == null ? Double.NaN : value;
  }
}
