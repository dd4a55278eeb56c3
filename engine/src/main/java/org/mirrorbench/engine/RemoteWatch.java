package org.mirrorbench.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.ConnectorFigures;
import org.mirrorbench.engine.worker.Inspector;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteRest;
import org.mirrorbench.engine.worker.RemoteWorker;

/** Asks one remote Connect cluster every few seconds, on a thread of its own. */
final class RemoteWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration INSPECTION = Duration.ofMinutes(5);

  private final RemoteWorker entry;
  private final Supplier<List<KnownCluster>> clusters;
  private final Ticker.Job job;
  private volatile @Nullable Seen seen;
  private @Nullable ConnectCluster cluster;
  private List<Advice> advice = List.of();
  private Instant inspect = Instant.MIN;

  RemoteWatch(RemoteWorker entry, Supplier<List<KnownCluster>> clusters, Ticker ticker) {
    this.entry = entry;
    this.clusters = clusters;
    this.job = ticker.every(INTERVAL, "remote-" + entry.name(), this::look);
  }

  /**
   * What it said at an instant.
   *
   * @param problem why the rest is missing, or null
   */
  record Seen(
      String address,
      @Nullable WorkerIdentity identity,
      @Nullable Map<String, ConnectorStatus> connectors,
      List<Advice> advice,
      @Nullable Problem problem,
      Instant at) {}

  RemoteWorker entry() {
    return entry;
  }

  /** Null before the first answer. Never blocks. */
  @Nullable Seen seen() {
    return seen;
  }

  private void look() {
    ConnectCluster port = cluster;
    if (port == null) {
      switch (RemoteRest.open(entry)) {
        case Result.Ok<ConnectCluster>(ConnectCluster opened) -> {
          port = opened;
          cluster = opened;
        }
        case Result.Err<ConnectCluster>(Problem problem) -> {
          seen = silent(entry.urls().getFirst().toString(), problem);
          return;
        }
      }
    }
    ConnectCluster asked = port;
    seen =
        switch (asked.identity().then(identity -> figures(asked, identity))) {
          case Result.Ok<Seen>(Seen found) -> found;
          case Result.Err<Seen>(Problem problem) -> silent(asked.address(), problem);
        };
  }

  private Result<Seen> figures(ConnectCluster asked, WorkerIdentity identity) {
    Instant now = Instant.now();
    if (now.isAfter(inspect)
        && new Inspector(entry, clusters.get()).run()
            instanceof Result.Ok<RemoteInspection>(RemoteInspection inspection)) {
      advice = inspection.advice();
      inspect = now.plus(INSPECTION);
    }
    return asked
        .statuses()
        .map(
            statuses ->
                new Seen(asked.address(), identity, statuses, with(failed(statuses)), null, now));
  }

  private static int failed(Map<String, ConnectorStatus> statuses) {
    return ConnectorFigures.failed(statuses.values());
  }

  /** What was found at the last inspection, with the failures of right now. */
  private List<Advice> with(int failed) {
    List<Advice> current = new ArrayList<>(advice);
    current.removeIf(one -> one.topic() == Advice.Topic.FAILED_TASKS);
    if (failed > 0) {
      current.add(Advice.of(Advice.Topic.FAILED_TASKS, Integer.toString(failed)));
    }
    current.sort(Advice.GRAVEST_FIRST);
    return current;
  }

  private Seen silent(String address, Problem problem) {
    Seen before = seen;
    return new Seen(
        address, before == null ? null : before.identity(), null, advice, problem, Instant.now());
  }

  /** Does not wait for an answer that is under way. */
  @Override
  public void close() {
    Thread.ofVirtual().name("forget-" + entry.name()).start(job::close);
  }
}
