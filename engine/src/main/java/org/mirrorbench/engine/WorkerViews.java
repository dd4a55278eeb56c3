package org.mirrorbench.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.WorkerView.State;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.worker.ConnectorFigures;
import org.mirrorbench.engine.worker.GroupState;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Puts together what is known of a worker. Pure but for the clock. */
final class WorkerViews {

  private WorkerViews() {}

  static WorkerView stopped(LocalWorker entry, List<KnownCluster> known) {
    return here(
        entry,
        null,
        entry.name(),
        new WorkerState.Stopped(),
        entry.cluster(),
        known,
        Optional.empty(),
        null);
  }

  static WorkerView running(LocalRun run, List<KnownCluster> known, Optional<GroupState> group) {
    return here(
        run.entry(),
        null,
        run.entry().name(),
        run.state(),
        run.cluster().alias(),
        known,
        group,
        run.connectors());
  }

  static WorkerView ofFlow(
      FlowRuntime flow, WorkerState state, List<KnownCluster> known, Optional<GroupState> group) {
    return here(
        null,
        flow,
        new FlowNames(flow.spec().name()).group(),
        state,
        flow.spec().target().alias(),
        known,
        group,
        flow.view().connectors());
  }

  private static WorkerView here(
      @Nullable WorkerEntry entry,
      @Nullable FlowRuntime flow,
      String name,
      WorkerState state,
      String alias,
      List<KnownCluster> known,
      Optional<GroupState> group,
      @Nullable Collection<ConnectorStatus> connectors) {
    boolean runs = state instanceof WorkerState.Running;
    return new WorkerView(
        entry,
        flow == null ? null : flow.spec().name(),
        name,
        state(state),
        state instanceof WorkerState.Running(var address) ? address.toString() : null,
        alias,
        id(alias, known),
        AppInfoParser.getVersion(),
        group.map(found -> found.hosts().size()).orElse(null),
        group.map(GroupState::state).orElse(null),
        connectors == null || !runs ? null : connectors.size(),
        connectors == null || !runs ? null : ConnectorFigures.failed(connectors),
        List.of(),
        state instanceof WorkerState.Down(Problem problem, var retryIn) ? problem : null,
        Instant.now());
  }

  static WorkerView remote(
      RemoteWorker entry, RemoteWatch.@Nullable Seen seen, List<KnownCluster> known) {
    if (seen == null) {
      return unknown(entry);
    }
    String id = seen.identity() == null ? null : seen.identity().kafkaClusterId();
    Collection<ConnectorStatus> connectors =
        seen.connectors() == null ? null : seen.connectors().values();
    return new WorkerView(
        entry,
        null,
        entry.name(),
        seen.problem() == null ? State.RUNNING : State.DOWN,
        seen.address(),
        alias(id, known),
        id,
        seen.identity() == null ? null : seen.identity().version(),
        connectors == null ? null : ConnectorFigures.workers(connectors),
        null,
        connectors == null ? null : connectors.size(),
        connectors == null ? null : ConnectorFigures.failed(connectors),
        seen.advice(),
        seen.problem(),
        seen.at());
  }

  private static WorkerView unknown(RemoteWorker entry) {
    return new WorkerView(
        entry,
        null,
        entry.name(),
        State.UNKNOWN,
        entry.urls().getFirst().toString(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        Instant.now());
  }

  private static State state(WorkerState state) {
    return switch (state) {
      case WorkerState.Starting starting -> State.STARTING;
      case WorkerState.Running running -> State.RUNNING;
      case WorkerState.Down down -> State.DOWN;
      case WorkerState.Stopped stopped -> State.STOPPED;
    };
  }

  private static @Nullable String id(String alias, List<KnownCluster> known) {
    return known.stream()
        .filter(cluster -> cluster.alias().equals(alias) && cluster.clusterId() != null)
        .map(KnownCluster::clusterId)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String alias(@Nullable String id, List<KnownCluster> known) {
    return known.stream()
        .filter(cluster -> id != null && id.equals(cluster.clusterId()))
        .map(KnownCluster::alias)
        .findFirst()
        .orElse(null);
  }
}
