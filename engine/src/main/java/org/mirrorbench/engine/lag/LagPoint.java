package org.mirrorbench.engine.lag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point of a lag chart: the extremes of a time bucket.
 *
 * @param min the least records behind in the bucket, null where nothing was known
 * @param max the most records behind in the bucket, null where nothing was known
 * @param seconds the most seconds behind in the bucket, or null
 */
public record LagPoint(
    Instant at,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable Double seconds,
    @Nullable Double recordsPerSecond) {}
