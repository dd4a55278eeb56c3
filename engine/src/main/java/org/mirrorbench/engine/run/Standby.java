package org.mirrorbench.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.ConfigsTopic;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.metrics.MetricHub;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * A stopped flow's worker that stays in its group for a while with every connector STOPPED, so that
 * the next start need not wait until a group has formed: three seconds, by the brokers' {@code
 * group.initial.rebalance.delay.ms}.
 */
final class Standby {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String STOPPED = "STOPPED";

  private final Supplier<FlowSpec> described;
  private final InstantSource clock;
  private final FlowNames names;
  private volatile @Nullable Instant since;

  /**
   * @param described the flow as it is described by then
   */
  Standby(FlowName flow, Supplier<FlowSpec> described, InstantSource clock) {
    this.described = described;
    this.clock = clock;
    this.names = new FlowNames(flow);
  }

  boolean active() {
    return since != null;
  }

  void begin() {
    since = clock.instant();
  }

  void end() {
    since = null;
  }

  /** Stops every connector and waits until its tasks have flushed and are gone. Blocking. */
  Result<Boolean> stop(ConnectCluster cluster) {
    return cluster
        .statuses()
        .then(
            statuses -> {
              Result<String> last = Result.ok("");
              for (String connector : statuses.keySet()) {
                if (ours(connector)) {
                  last = last.then(ignored -> cluster.stop(connector));
                }
              }
              return last.then(ignored -> awaitStopped(cluster));
            });
  }

  private Result<Boolean> awaitStopped(ConnectCluster cluster) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      boolean stopped =
          cluster.statuses() instanceof Result.Ok<Map<String, ConnectorStatus>>(var statuses)
              && statuses.values().stream()
                  .filter(connector -> ours(connector.name()))
                  .allMatch(Standby::stopped);
      if (stopped && !hasTasks()) {
        return Result.ok(true);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return Result.err(
        new Problem.TimedOut(
            "Flow " + names.flow(),
            "its tasks did not end within " + PATIENCE.toSeconds() + " s.",
            "Their worker is stopped instead."));
  }

  private static boolean stopped(ConnectorStatus connector) {
    return connector.state().equals(STOPPED) && connector.tasks().isEmpty();
  }

  /** The worker takes a task's metrics away when the task has ended, flush included. */
  private boolean hasTasks() {
    return MetricHub.find("connector-task-metrics", "status")
        .anyMatch(metric -> ours(metric.metricName().tags().getOrDefault("connector", "")));
  }

  private boolean ours(String connector) {
    return connector.equals(names.sourceConnector())
        || connector.equals(names.checkpointConnector())
        || connector.equals(names.heartbeatConnector());
  }

  /**
   * What to start a worker with, if one started now would change nothing and run nothing: its
   * topics are there, and every connector in them is STOPPED. Blocking.
   */
  Result<Optional<DesiredFlow>> harmless() {
    FlowSpec spec = described.get();
    try (ConfigsTopic topic = new ConfigsTopic(spec.target(), names.configsTopic())) {
      return topic
          .wanted()
          .then(
              wanted ->
                  allStopped(wanted)
                      ? Preparation.desired(spec).map(Optional::of)
                      : Result.ok(Optional.empty()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  private static boolean allStopped(Optional<Map<String, String>> connectors) {
    return connectors.isPresent() && connectors.get().values().stream().allMatch(STOPPED::equals);
  }

  /** Whether it has lasted long enough, has died, or somebody else has started the connectors. */
  boolean over(Result<Map<String, ConnectorStatus>> connectors) {
    Instant begun = since;
    if (begun == null || begun.plus(LONGEST).isBefore(clock.instant())) {
      return true;
    }
    return switch (connectors) {
      case Result.Ok<Map<String, ConnectorStatus>>(var statuses) ->
          !statuses.values().stream().allMatch(status -> status.state().equals(STOPPED));
      case Result.Err<Map<String, ConnectorStatus>>(Problem.TimedOut p) -> false;
      case Result.Err<Map<String, ConnectorStatus>>(Problem p) -> true;
    };
  }
}
