package org.mirrorbench.engine.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;

/**
 * What a cluster said of itself at an instant. A figure that could not be read is null.
 *
 * @param id Kafka's cluster id, the identity by which anything is remembered
 * @param version the release inferred from the features the brokers finalised, such as {@code 4.3}
 * @param problem why figures are missing, or null
 */
public record ClusterSnapshot(
    String alias,
    String bootstrapServers,
    @Nullable String id,
    @Nullable String version,
    @Nullable Integer brokers,
    @Nullable Integer topics,
    @Nullable Integer partitions,
    @Nullable Integer groups,
    @Nullable Problem problem,
    Instant at) {}
