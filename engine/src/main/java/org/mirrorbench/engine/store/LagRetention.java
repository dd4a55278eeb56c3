package org.mirrorbench.engine.store;

import java.time.Duration;
import java.util.List;

/** For how long each resolution of lag is kept; each at least as long as the one before. */
public record LagRetention(
    Duration raw, Duration tenSeconds, Duration minute, Duration quarterHour, Duration hour) {

  public static final LagRetention DEFAULT =
      new LagRetention(
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofDays(2),
          Duration.ofDays(14),
          Duration.ofDays(400));

  public LagRetention {
    List<Duration> ladder = List.of(raw, tenSeconds, minute, quarterHour, hour);
    if (!ladder.equals(ladder.stream().sorted().toList())
        || raw.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("Not a ladder of retentions from an hour: " + ladder);
    }
  }
}
