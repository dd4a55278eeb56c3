package org.mirrorbench.engine.lag;

import org.jspecify.annotations.Nullable;

/**
 * How far one partition of a flow is behind.
 *
 * @param sourceEnd the offset after the last record that may be delivered: the last stable offset
 *     under {@code read_committed}, else the log end
 * @param sourceStart the first offset that the source still holds
 * @param position the offset of the next record to deliver, or null when none was delivered yet
 * @param lag undelivered records, or null when not known; counted in offsets, so that holes inside
 *     the undelivered part count as records until it is drained
 * @param lagSeconds age of the oldest undelivered record, 0 when there is none, or null
 * @param recordsPerSecond delivery rate over the last samples, or null
 */
public record LagSample(
    String topic,
    String targetTopic,
    int partition,
    long sourceStart,
    long sourceEnd,
    @Nullable Long position,
    @Nullable Long lag,
    @Nullable Double lagSeconds,
    @Nullable Double recordsPerSecond,
    Provenance provenance) {}
