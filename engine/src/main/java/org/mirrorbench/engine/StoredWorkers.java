package org.mirrorbench.engine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.store.WorkerTable;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.Inspector;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;
import org.mirrorbench.engine.worker.WorkerFiles;

/** The workers of the workspace's database and of its flows. Starts none by itself. */
final class StoredWorkers implements Workers, AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final Feed<List<WorkerView>> views = new Feed<>();
  private final WorkerTable table;
  private final WorkerPorts ports;
  private final Ticker ticker;
  private final KeptWorkerSecrets secrets;
  private final WorkerBoard board;
  private final WorkerQuestions questions;
  private final Map<String, WorkerEntry> entries = new ConcurrentSkipListMap<>();
  private final Map<String, RemoteWatch> remotes = new ConcurrentSkipListMap<>();
  private final Map<String, LocalRun> runs = new ConcurrentSkipListMap<>();
  private boolean closed;

  StoredWorkers(WorkerTable table, WorkerPorts ports, Ticker ticker) {
    this.table = table;
    this.ports = ports;
    this.ticker = ticker;
    this.secrets = new KeptWorkerSecrets(ports);
    this.board = new WorkerBoard(ports, new GroupWatch(ticker));
    this.questions = new WorkerQuestions(ports, entries::values);
    table.all(ports.open()).forEach(this::remember);
    ticker.every(INTERVAL, "workers", this::publish);
  }

  private void remember(WorkerEntry entry) {
    entries.put(entry.name(), entry);
    if (entry instanceof RemoteWorker remote) {
      remotes.put(entry.name(), new RemoteWatch(remote, ports.clusters(), ticker));
    }
  }

  private void forget(String name) {
    entries.remove(name);
    RemoteWatch watch = remotes.remove(name);
    if (watch != null) {
      watch.close();
    }
  }

  @Override
  public ReadOnlyFeed<List<WorkerView>> views() {
    return views;
  }

  private synchronized void publish() {
    views.publish(board.of(entries.values(), remotes, runs));
  }

  @Override
  public Result<WorkerEntry> save(WorkerEntry worker, @Nullable String former) {
    WorkerEntry before = former == null ? null : entries.get(former);
    List<WorkerEntry> others =
        entries.values().stream().filter(entry -> !entry.name().equals(former)).toList();
    return mayBeSaved(worker, former)
        .then(allowed -> secrets.keep(allowed, before, others))
        .then(kept -> store(kept, former));
  }

  private Result<WorkerEntry> mayBeSaved(WorkerEntry worker, @Nullable String former) {
    if (entries.containsKey(worker.name()) && !worker.name().equals(former)) {
      return Result.err(
          crossed(
              worker.name(),
              "the workspace has a worker of this name already.",
              "Choose another name."));
    }
    if (former != null && runs.containsKey(former)) {
      return Result.err(crossed(former, "it runs with its present settings.", "Stop it first."));
    }
    return KeptWorkerSecrets.allowed(worker);
  }

  /** Asks again: somebody may have started it while its secrets were kept. */
  private synchronized Result<WorkerEntry> store(WorkerEntry worker, @Nullable String former) {
    return mayBeSaved(worker, former)
        .map(
            allowed -> {
              WorkerEntry before = former == null ? null : entries.get(former);
              table.save(allowed, former);
              if (former != null) {
                forget(former);
              }
              remember(allowed);
              if (before != null) {
                secrets.forget(before, entries.values());
              }
              publish();
              return allowed;
            });
  }

  /** A registered Connect cluster by its name. */
  Result<RemoteWorker> remote(String name) {
    return entries.get(name) instanceof RemoteWorker remote
        ? Result.ok(remote)
        : Result.err(
            new Problem.Invalid(
                "Worker " + name, "the workspace has no such Connect cluster.", "Add it first."));
  }

  @Override
  public Optional<RemoteWorker> at(URI address) {
    return entries.values().stream()
        .filter(RemoteWorker.class::isInstance)
        .map(RemoteWorker.class::cast)
        .filter(worker -> worker.urls().contains(address))
        .findFirst();
  }

  @Override
  public Result<String> remove(String name) {
    WorkerEntry entry = entries.get(name);
    if (entry == null) {
      return Result.err(unknown(name));
    }
    halt(name);
    synchronized (this) {
      table.remove(name);
      forget(name);
    }
    halt(name); // a start may have slipped in between
    secrets.forget(entry, entries.values());
    publish();
    return Result.ok(name);
  }

  @Override
  public Result<String> start(String name) {
    if (!(entries.get(name) instanceof LocalWorker worker)) {
      return Result.err(unknown(name));
    }
    LocalRun run = runs.get(name);
    if (run != null) {
      return run.ending()
          ? Result.err(crossed(name, "it is being stopped.", "Start it when it has stopped."))
          : Result.ok(name);
    }
    return questions
        .cluster(worker)
        .then(cluster -> questions.allow(worker).then(allowed -> start(allowed, cluster)));
  }

  private Result<String> start(LocalWorker worker, ClusterProfile cluster) {
    return ports
        .tokens()
        .of(worker.group().id())
        .then(token -> LocalRun.begin(worker, cluster, token, ticker))
        .then(this::await);
  }

  private Result<String> await(LocalRun run) {
    String name = run.entry().name();
    Problem crossing = adopt(run);
    if (crossing != null) {
      run.close();
      return Result.err(crossing);
    }
    publish();
    Result<String> answered = run.await();
    if (answered instanceof Result.Err<String>) {
      run.close();
      runs.remove(name, run);
    }
    publish();
    return answered.map(address -> name);
  }

  /** What somebody did to the worker while it was begun, or null when the run is taken over. */
  private synchronized @Nullable Problem adopt(LocalRun run) {
    String name = run.entry().name();
    if (closed || !run.entry().equals(entries.get(name))) {
      return crossed(
          name, "it was changed or removed meanwhile.", "Look at it and start it again.");
    }
    return runs.putIfAbsent(name, run) == null
        ? null
        : crossed(name, "it is being started already.", "Wait until it runs.");
  }

  private static Problem crossed(String name, String detail, String remedy) {
    return new Problem.Conflict("Worker " + name, detail, remedy);
  }

  @Override
  public Result<String> stop(String name) {
    halt(name);
    return entries.containsKey(name) ? Result.ok(name) : Result.err(unknown(name));
  }

  /** It counts as running until it has stopped. */
  private void halt(String name) {
    LocalRun run = runs.get(name);
    if (run != null) {
      run.close();
      runs.remove(name, run);
      publish();
    }
  }

  @Override
  public Result<List<Advice>> check(LocalWorker worker) {
    return questions.check(worker);
  }

  @Override
  public Result<RemoteInspection> inspect(RemoteWorker worker) {
    return new Inspector(worker, ports.clusters().get()).run();
  }

  @Override
  public Result<List<PreparedFile>> prepare(
      LocalWorker worker, SecretDelivery delivery, int replicas) {
    return questions
        .cluster(worker)
        .map(cluster -> WorkerFiles.of(worker, cluster, delivery, replicas));
  }

  private static Problem unknown(String name) {
    return new Problem.Invalid(
        "Worker " + name, "the workspace has no such local worker.", "Add it first.");
  }

  /** Stops every local worker with its offsets flushed. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    AtOnce.join(
        runs.values().stream()
            .map(run -> Thread.ofVirtual().name("close").start(run::close))
            .toList());
  }
}
