package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Health;

/** The arithmetic of lag. Pure. */
final class LagMath {

  /** Younger than this, an undelivered record has not been waiting but is being delivered. */
  static final double IN_STEP_SECONDS = 5;

  private LagMath() {}

  /**
   * Undelivered offsets; null when the position is not known.
   *
   * <p>Formula: {@code sourceEnd - max(position, sourceStart)}, not below 0: what the source no
   * longer holds cannot be delivered any more, and a position beyond the end means that the end was
   * read a moment earlier.
   */
  static @Nullable Long lag(long start, long end, @Nullable Long position) {
    if (end <= start) {
      return 0L;
    }
    return position == null ? null : Math.max(0, end - Math.max(position, start));
  }

  /** The sum of the known lags; null when none is known and there is at least one partition. */
  static @Nullable Long total(List<LagSample> samples) {
    return samples.stream()
        .map(LagSample::lag)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .reduce(Long::sum)
        .orElse(null);
  }

  static @Nullable Double worstSeconds(List<LagSample> samples) {
    return samples.stream()
        .map(LagSample::lagSeconds)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .reduce(Math::max)
        .orElse(null);
  }

  /** Records per second between two looks; null without two. */
  static @Nullable Double rate(@Nullable Long before, @Nullable Long after, Duration between) {
    return before == null || after == null || between.toMillis() <= 0
        ? null
        : Math.max(0, after - before) * 1000.0 / between.toMillis();
  }

  /** Seconds until nothing is behind at the velocity seen between two looks; null when never. */
  static @Nullable Double secondsToStep(
      @Nullable Long before, @Nullable Long after, Duration between) {
    if (before == null || after == null || after == 0 || after >= before) {
      return null;
    }
    return after * between.toMillis() / 1000.0 / (before - after);
  }

  static Health health(List<LagSample> samples, boolean stalled) {
    if (stalled) {
      return Health.STALLED;
    }
    Long behind = total(samples);
    boolean known = samples.stream().allMatch(sample -> sample.lag() != null);
    if (behind == null || (!known && behind == 0)) {
      return samples.isEmpty() ? Health.IN_STEP : Health.UNKNOWN;
    }
    Double seconds = worstSeconds(samples);
    return behind == 0 || (seconds != null && seconds < IN_STEP_SECONDS)
        ? Health.IN_STEP
        : Health.CATCHING_UP;
  }

  /** Puts the figures of one look together. */
  static Scrape.Batch batch(
      FlowName flow, Instant at, List<LagSample> samples, Window.Trend trend, boolean stalled) {
    Health health = health(samples, stalled);
    int unknown = (int) samples.stream().filter(sample -> sample.lag() == null).count();
    return new Scrape.Batch(
        flow,
        at,
        samples,
        total(samples),
        unknown,
        worstSeconds(samples),
        trend.recordsPerSecond(),
        health == Health.IN_STEP ? null : trend.secondsToStep(),
        health);
  }
}
