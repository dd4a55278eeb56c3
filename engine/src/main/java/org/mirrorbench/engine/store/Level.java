package org.mirrorbench.engine.store;

import java.time.Duration;

/**
 * The resolutions of the history, finest first. The span of a level's tables is a multiple of the
 * width of the next level, so that a roll-up never finds half of its bucket dropped.
 */
enum Level {
  RAW(Duration.ZERO, Duration.ofHours(1)),
  TEN_SECONDS(Duration.ofSeconds(10), Duration.ofHours(1)),
  MINUTE(Duration.ofMinutes(1), Duration.ofDays(1)),
  QUARTER_HOUR(Duration.ofMinutes(15), Duration.ofDays(7)),
  HOUR(Duration.ofHours(1), Duration.ofDays(50));

  private final long width;
  private final Duration span;

  Level(Duration width, Duration span) {
    this.width = width.toMillis();
    this.span = span;
  }

  /** Milliseconds of a bucket; 0 for the samples themselves. */
  long width() {
    return width;
  }

  Duration span() {
    return span;
  }

  /** The start of the bucket that holds this time. */
  long floor(long millis) {
    return width == 0 ? millis : Math.floorDiv(millis, width) * width;
  }

  Duration retention(LagRetention retention) {
    return switch (this) {
      case RAW -> retention.raw();
      case TEN_SECONDS -> retention.tenSeconds();
      case MINUTE -> retention.minute();
      case QUARTER_HOUR -> retention.quarterHour();
      case HOUR -> retention.hour();
    };
  }
}
