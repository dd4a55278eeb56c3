package org.mirrorbench.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.problem.Problem;

/**
 * All there is to know of a flow at an instant. A figure that is not known is null, never 0.
 *
 * @param recordsBehind undelivered records over all data topics
 * @param secondsBehind age of the oldest undelivered record, in seconds
 * @param recordsPerSecond delivered, over the last samples
 * @param bytesPerSecond delivered value bytes; null where the worker does not tell
 * @param secondsToStep time until nothing is undelivered at the present velocity; null when it does
 *     not get there or is there
 * @param heartbeatSeconds age of the newest heartbeat that went source to target, in seconds
 * @param topics how many data topics it mirrors
 * @param runsOn the worker's address
 * @param problem what stands in its way, or null
 */
public record FlowSnapshot(
    FlowName name,
    FlowState state,
    Health health,
    @Nullable Long recordsBehind,
    @Nullable Double secondsBehind,
    @Nullable Double recordsPerSecond,
    @Nullable Double bytesPerSecond,
    @Nullable Double secondsToStep,
    @Nullable Double heartbeatSeconds,
    @Nullable Integer topics,
    List<ConnectorStatus> connectors,
    @Nullable String runsOn,
    ClusterSnapshot source,
    ClusterSnapshot target,
    @Nullable Problem problem,
    Instant at) {

  public FlowSnapshot {
    connectors = List.copyOf(connectors);
  }
}
