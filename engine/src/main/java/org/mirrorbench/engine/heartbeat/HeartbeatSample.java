package org.mirrorbench.engine.heartbeat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/**
 * The newest heartbeat of a path at an instant.
 *
 * @param emittedAt when it was written on the source, or null when none has arrived
 * @param arrivedAt when it was first seen on the target, or null when it was there before us
 * @param ageSeconds from its emission to {@code at}, or null
 * @param transitSeconds from its emission until it was seen on the target, at most one sampling
 *     interval too long, or null
 * @param intervalSeconds between the last two heartbeats, or null
 * @param endToEnd true when heartbeats are written to the source and mirrored, which proves the
 *     path; false when they are written to the target only, as on a read-only source
 * @param problem why nothing could be read, or null
 */
public record HeartbeatSample(
    FlowName flow,
    Instant at,
    @Nullable Instant emittedAt,
    @Nullable Instant arrivedAt,
    @Nullable Double ageSeconds,
    @Nullable Double transitSeconds,
    @Nullable Double intervalSeconds,
    boolean endToEnd,
    @Nullable Problem problem) {}
