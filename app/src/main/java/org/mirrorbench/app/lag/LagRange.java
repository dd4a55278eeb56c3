package org.mirrorbench.app.lag;

import java.time.Duration;

/** How far back the chart looks. */
enum LagRange {
  MINUTES_5(Duration.ofMinutes(5)),
  MINUTES_30(Duration.ofMinutes(30)),
  HOURS_6(Duration.ofHours(6)),
  HOURS_24(Duration.ofHours(24)),
  DAYS_7(Duration.ofDays(7)),
  DAYS_30(Duration.ofDays(30));

  /** About as many as the chart has pixels to show extremes in. */
  static final int POINTS = 600;

  private final Duration span;

  LagRange(Duration span) {
    this.span = span;
  }

  Duration span() {
    return span;
  }

  /** The width of one of the chart's buckets. */
  Duration bucket() {
    return span.dividedBy(POINTS);
  }
}
