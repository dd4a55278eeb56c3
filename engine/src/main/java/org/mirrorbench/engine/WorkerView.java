package org.mirrorbench.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.WorkerEntry;

/**
 * A worker as the Workers page shows it. What is not known is null.
 *
 * @param entry what the workspace remembers, or null for the private worker of a flow
 * @param flow the flow whose private worker it is, or null
 * @param name the entry's name, or the flow's group
 * @param address where its REST interface answers
 * @param clusterAlias the known cluster that it is attached to, or null when that is unknown or not
 *     among the known ones
 * @param clusterId Kafka's id of the cluster that it is attached to
 * @param version Connect's
 * @param members workers of its group, as far as the group tells
 * @param rebalance what its group says of itself: {@code Stable}, {@code PreparingRebalance} ...
 * @param connectors how many it runs
 * @param failedTasks how many of its tasks and connectors FAILED
 * @param advice what was found about it, gravest first
 * @param problem why it is down or figures are missing
 * @param at when the figures were read
 */
public record WorkerView(
    @Nullable WorkerEntry entry,
    @Nullable FlowName flow,
    String name,
    State state,
    @Nullable String address,
    @Nullable String clusterAlias,
    @Nullable String clusterId,
    @Nullable String version,
    @Nullable Integer members,
    @Nullable String rebalance,
    @Nullable Integer connectors,
    @Nullable Integer failedTasks,
    List<Advice> advice,
    @Nullable Problem problem,
    Instant at) {

  public WorkerView {
    advice = List.copyOf(advice);
  }

  /** What the worker is doing. */
  public enum State {
    STOPPED,
    STARTING,
    RUNNING,
    /** A local worker that died and is started again, or a remote one that does not answer. */
    DOWN,
    /** A remote worker that was not asked yet. */
    UNKNOWN
  }
}
