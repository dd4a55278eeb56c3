package org.mirrorbench.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.worker.LiveBrokers;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerProperties;

/** A local worker that runs, and what it says of its connectors. Any thread. */
final class LocalRun implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final LocalWorker entry;
  private final ClusterProfile cluster;
  private final EmbeddedWorker worker;
  private final Ticker.Job look;
  private volatile @Nullable Collection<ConnectorStatus> connectors;
  private volatile boolean ending;

  private LocalRun(
      LocalWorker entry, ClusterProfile cluster, EmbeddedWorker worker, Ticker ticker) {
    this.entry = entry;
    this.cluster = cluster;
    this.worker = worker;
    this.look = ticker.every(INTERVAL, "worker-" + entry.name(), this::look);
  }

  /** Begins to start it; {@link #await} tells whether that went well. Blocking on its cluster. */
  static Result<LocalRun> begin(
      LocalWorker entry, ClusterProfile cluster, String token, Ticker ticker) {
    return LiveBrokers.of(cluster)
        .then(brokers -> WorkerProperties.of(entry, cluster, brokers, token))
        .map(properties -> new EmbeddedWorker(new WorkerSpec(entry.name(), properties)))
        .map(worker -> new LocalRun(entry, cluster, worker, ticker));
  }

  /** Waits until its REST interface answers, or why it does not. */
  Result<String> await() {
    return worker.cluster(PATIENCE).map(ConnectCluster::address);
  }

  LocalWorker entry() {
    return entry;
  }

  ClusterProfile cluster() {
    return cluster;
  }

  WorkerState state() {
    WorkerState state = worker.state().latest();
    return state == null ? new WorkerState.Starting() : state;
  }

  /** Whether it was told to stop, which takes a while. */
  boolean ending() {
    return ending;
  }

  /** Null while unknown. */
  @Nullable Collection<ConnectorStatus> connectors() {
    return connectors;
  }

  private void look() {
    connectors =
        switch (worker.cluster(Duration.ZERO).then(ConnectCluster::statuses)) {
          case Result.Ok<Map<String, ConnectorStatus>>(var found) -> List.copyOf(found.values());
          case Result.Err<Map<String, ConnectorStatus>>(Problem ignored) -> null;
        };
  }

  /** Flushes offsets and leaves the group. */
  @Override
  public void close() {
    ending = true;
    worker.close();
    look.close();
  }
}
