package org.mirrorbench.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Reads the state of a flow's connectors and restarts what FAILED, with growing pauses: Connect
 * itself never does.
 */
final class Supervisor {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final FlowName flow;
  private final FlowPorts ports;
  private volatile FlowState state = FlowState.STARTING;
  private volatile List<ConnectorStatus> connectors = List.of();
  private volatile @Nullable Problem problem;
  private volatile @Nullable String address;
  private Duration pause = FIRST_PAUSE;
  private Instant nextRestart = Instant.MIN;

  Supervisor(FlowName flow, FlowPorts ports) {
    this.flow = flow;
    this.ports = ports;
  }

  /** Called about once a second, on one thread. */
  void look(Result<ConnectCluster> worker, FlowState wanted) {
    Result<Map<String, ConnectorStatus>> statuses = worker.then(ConnectCluster::statuses);
    switch (statuses) {
      case Result.Ok<Map<String, ConnectorStatus>>(var found) -> {
        connectors = List.copyOf(found.values());
        worker.map(ConnectCluster::address).map(this::keepAddress);
        state = state(found.values());
        tell(failure(found.values()));
        if (state == FlowState.FAILED && wanted == FlowState.RUNNING) {
          worker.map(cluster -> restart(cluster, found.values()));
        } else if (state == FlowState.RUNNING) {
          pause = FIRST_PAUSE;
        }
      }
      case Result.Err<Map<String, ConnectorStatus>>(Problem.TimedOut p) ->
          state = state == FlowState.RUNNING ? FlowState.UNKNOWN : FlowState.STARTING;
      case Result.Err<Map<String, ConnectorStatus>>(Problem found) -> {
        state = FlowState.FAILED;
        tell(found);
      }
    }
  }

  private boolean keepAddress(String found) {
    address = found;
    return true;
  }

  private static FlowState state(Collection<ConnectorStatus> connectors) {
    if (connectors.stream().anyMatch(ConnectorStatus::failed)) {
      return FlowState.FAILED;
    }
    if (all(connectors, "PAUSED")) {
      return FlowState.PAUSED;
    }
    if (all(connectors, "STOPPED")) {
      return FlowState.STOPPED;
    }
    boolean source =
        connectors.stream()
            .filter(connector -> connector.type().equals("MirrorSourceConnector"))
            .anyMatch(ConnectorStatus::running);
    return source ? FlowState.RUNNING : FlowState.STARTING;
  }

  private static boolean all(Collection<ConnectorStatus> connectors, String state) {
    return !connectors.isEmpty()
        && connectors.stream().allMatch(connector -> connector.state().equals(state));
  }

  private static @Nullable Problem failure(Collection<ConnectorStatus> connectors) {
    return connectors.stream()
        .filter(ConnectorStatus::failed)
        .map(
            connector ->
                (Problem)
                    new Problem.Failed(
                        "Connector " + connector.name(),
                        "it failed: " + trace(connector) + ".",
                        "It is restarted by itself; the log has the whole story."))
        .findFirst()
        .orElse(null);
  }

  private static String trace(ConnectorStatus connector) {
    return Stream.concat(
            Stream.ofNullable(connector.trace()),
            connector.tasks().stream()
                .map(ConnectorStatus.TaskStatus::trace)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull))
        .findFirst()
        .orElse("no reason given");
  }

  private boolean restart(ConnectCluster cluster, Collection<ConnectorStatus> connectors) {
    Instant now = Instant.now();
    if (now.isBefore(nextRestart)) {
      return false;
    }
    connectors.stream()
        .filter(ConnectorStatus::failed)
        .forEach(connector -> cluster.restartFailed(connector.name()));
    nextRestart = now.plus(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    return true;
  }

  /** A problem is told once, when it appears. */
  private void tell(@Nullable Problem found) {
    Problem before = problem;
    problem = found;
    if (found != null && (before == null || !before.subject().equals(found.subject()))) {
      ports.onProblem().accept(flow, found);
    }
  }

  void forget() {
    state = FlowState.STARTING;
    connectors = List.of();
    problem = null;
    address = null;
  }

  FlowState state() {
    return state;
  }

  List<ConnectorStatus> connectors() {
    return connectors;
  }

  @Nullable Problem problem() {
    return problem;
  }

  @Nullable String address() {
    return address;
  }
}
