package org.mirrorbench.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowGraph;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Route;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.instance.WorkspaceLock;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.log.EngineLog;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowPorts;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.run.Preparation;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.secret.SecretMemory;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.StoredSecrets;
import org.mirrorbench.engine.store.Store;
import org.mirrorbench.engine.worker.GroupTokens;
import org.mirrorbench.engine.worker.RemoteWorker;

/** The composition root: joins the features and offers them to the window and the commands. */
public final class Engine implements AutoCloseable {

  private static final Duration SNAPSHOT_INTERVAL = Duration.ofSeconds(1);
  private static final Duration ROLL_UP_INTERVAL = Duration.ofSeconds(10);
  private static final Duration VAULT_INTERVAL = Duration.ofSeconds(10);

  private final WorkspaceLock lock;
  private final EngineLog engineLog;
  private final Store store;
  private final Ticker ticker = new Ticker();
  private final ClusterWatch clusters = new ClusterWatch(ticker);
  private final KnownFlows flows;
  private final Samples samples;
  private final Notices notices;
  private final StoredSecrets secrets;
  private final StoredClusters knownClusters;
  private final StoredWorkers workers;
  private final GroupTokens tokens;
  private final StoredInventories inventories;
  private final StoredCheckups checkups;
  private final StoredPlans plans;
  private final StoredExchange exchange;
  private final StoredProofs proofs;
  private final CleanStop cleanStop;

  private Engine(Path workspace, WorkspaceLock lock, EngineLog engineLog, Store store) {
    this.cleanStop = CleanStop.in(workspace);
    boolean killedBefore = !cleanStop.take();
    this.lock = lock;
    this.engineLog = engineLog;
    this.store = store;
    this.samples = new Samples(store);
    this.tokens = GroupTokens.in(workspace);
    this.notices = new Notices(store.events());
    var memory = new SecretMemory(store.settings()::find, store.settings()::save);
    this.secrets = StoredSecrets.open(workspace, memory);
    store.notices().forEach(notices::publish);
    this.flows = new KnownFlows(store.flows(), this::runtime, clusters, killedBefore);
    flows.restore(store.flows().all(secrets::open), notices::publish);
    this.knownClusters =
        new StoredClusters(ClusterPorts.of(store, secrets, flows::all, clusters, ticker));
    this.inventories =
        new StoredInventories(
            knownClusters,
            flows::specs,
            () -> store.workers().all(secrets::open),
            profile -> clusters.of(profile).id());
    this.checkups = new StoredCheckups(CheckupPorts.of(store, secrets, flows));
    this.proofs =
        new StoredProofs(name -> flows.find(name).orElse(null), this::routes, inventories);
    this.workers =
        new StoredWorkers(
            store.workers(), WorkerPorts.of(knownClusters, flows::all, tokens, secrets), ticker);
    this.plans = new StoredPlans(PlanPorts.of(flows, workers, store, secrets, checkups), ticker);
    this.exchange = newExchange();
    flows.lookOn();
    ticker.every(SNAPSHOT_INTERVAL, "snapshots", flows::publish);
    ticker.every(ROLL_UP_INTERVAL, "roll-up", store::rollUp);
    ticker.every(VAULT_INTERVAL, "vault", secrets::lockWhenIdle);
  }

  private StoredExchange newExchange() {
    return new StoredExchange(
        new StoredExchange.Ports(
            flow -> flows.find(flow).map(FlowRuntime::spec),
            () -> store.clusters().all(secrets::open),
            cluster -> knownClusters.save(cluster, null),
            this::save,
            flows::cameFrom,
            new KeptRests(store.drafts())));
  }

  private List<Route> routes() {
    return FlowGraph.of(flows.specs(), profile -> clusters.of(profile).id()).routes();
  }

  /** Takes the workspace's lock and opens its databases; starts nothing on any cluster. */
  public static Result<Engine> open(EngineConfig config) {
    Path workspace = config.workspace();
    return WorkspaceLock.acquire(workspace).then(lock -> open(workspace, lock));
  }

  private static Result<Engine> open(Path workspace, WorkspaceLock lock) {
    EngineLog log = EngineLog.open(workspace, "engine");
    return switch (Store.open(workspace)) {
      case Result.Ok<Store>(Store store) -> Result.ok(new Engine(workspace, lock, log, store));
      case Result.Err<Store>(Problem problem) -> {
        log.close();
        lock.close();
        yield Result.err(problem);
      }
    };
  }

  public Clusters clusters() {
    return knownClusters;
  }

  public Workers workers() {
    return workers;
  }

  public Drafts drafts() {
    return store.drafts();
  }

  public Secrets secrets() {
    return secrets;
  }

  public Inventories inventories() {
    return inventories;
  }

  public Checkups checkups() {
    return checkups;
  }

  public Plans plans() {
    return plans;
  }

  public Exchange exchange() {
    return exchange;
  }

  public Proofs proofs() {
    return proofs;
  }

  /** How a flow was last described; empty for one that the workspace does not know. */
  public Optional<FlowSpec> spec(FlowName flow) {
    return flows.find(flow).map(FlowRuntime::spec);
  }

  /** Every known flow, about once a second and at each change of state. */
  public ReadOnlyFeed<List<FlowSnapshot>> flows() {
    return flows.snapshots();
  }

  /** Each look at each running flow's lag, after it was stored. */
  public ReadOnlyFeed<Scrape> lag() {
    return samples.lag();
  }

  public ReadOnlyFeed<HeartbeatSample> heartbeats() {
    return samples.heartbeats();
  }

  /** What a person should know; the newest is also kept. */
  public ReadOnlyFeed<Notice> notices() {
    return notices.feed();
  }

  /** The notices since the engine was opened, oldest first, at most 200. */
  public List<Notice> recentNotices() {
    return notices.recent();
  }

  public ReadOnlyFeed<LogLine> log() {
    return engineLog.lines();
  }

  /** The newest log lines, oldest first, at most 5000. */
  public List<LogLine> recentLog() {
    return engineLog.recent();
  }

  /** Remembers a flow in the workspace, replacing one of the same name. */
  public Result<FlowName> save(FlowSpec spec) {
    return save(spec, null);
  }

  /**
   * Remembers a flow in the workspace, replacing one of the same name, which goes on running where
   * it did; blocking while that one stops.
   *
   * @param origin the file it was read from, which keeps its secrets, or null
   */
  public Result<FlowName> save(FlowSpec spec, @Nullable Path origin) {
    return save(spec, runs(spec.name()).orElse(new Runs.Engine()), origin);
  }

  /**
   * The same for a flow that runs somewhere else from now on. What it left behind is not moved: see
   * {@link Plans}.
   */
  public Result<FlowName> save(FlowSpec spec, Runs runs, @Nullable Path origin) {
    return flows.save(spec, runs, origin);
  }

  /** Where a flow runs; empty for one that the workspace does not know. */
  public Optional<Runs> runs(FlowName flow) {
    return flows.find(flow).map(FlowRuntime::runs);
  }

  /**
   * Flows that ran in the engine when it last ended, cleanly or not: to be resumed, if wanted. What
   * runs elsewhere has gone on.
   */
  public List<FlowName> interrupted() {
    return flows.interrupted();
  }

  /** Starts the flow's worker, plans, applies; done when Connect has accepted it. */
  public CompletableFuture<Result<FlowName>> start(FlowName flow) {
    return flows.command(flow, FlowState.RUNNING, FlowRuntime::start);
  }

  /** Pauses the connectors: tasks stay assigned and deliver nothing. */
  public CompletableFuture<Result<FlowName>> pause(FlowName flow) {
    return flows.command(flow, FlowState.PAUSED, FlowRuntime::pause);
  }

  public CompletableFuture<Result<FlowName>> resume(FlowName flow) {
    return flows.command(flow, FlowState.RUNNING, FlowRuntime::start);
  }

  /**
   * Loads in the background what the first start of a flow needs, a quarter of a second's work: for
   * a window, where somebody will press start later. Asks no cluster.
   */
  public void warmUp() {
    Preparation.warmUp();
  }

  /**
   * Flushes offsets and stops the connectors; their worker stands by for some minutes, so that the
   * next start is quick. Nothing is deleted.
   */
  public CompletableFuture<Result<FlowName>> stop(FlowName flow) {
    return flows.command(flow, FlowState.STOPPED, FlowRuntime::stop);
  }

  /**
   * Gets a stopped flow's worker ready, so that a start takes about a second instead of four. Does
   * nothing where this would create a topic or run a connector: for a flow that never ran, or one
   * that was not stopped orderly.
   */
  public CompletableFuture<Result<FlowName>> prepare(FlowName flow) {
    return flows.find(flow).map(FlowRuntime::prepare).orElseGet(() -> flows.unknown(flow));
  }

  private FlowRuntime runtime(FlowSpec spec, Runs runs, boolean killed) {
    return new FlowRuntime(
        spec,
        runs,
        killed,
        new FlowPorts(
            ticker,
            flow -> knownClusters.guarded(flow),
            new StoredJournal(store.journal()),
            new KnownWhereabouts(store.settings()),
            tokens::of,
            this::remote,
            samples::keep,
            samples::keep,
            (flow, problem) -> notices.problem(flow, problem),
            (flow, news) -> notices.news(flow, news)));
  }

  private Result<RemoteWorker> remote(String name) {
    return workers.remote(name);
  }

  /** Blocking: call it off the FX thread. */
  public List<LagPoint> lagHistory(LagQuery query) {
    return store.lag().history(query);
  }

  /** Blocking: the samples of a range, oldest first, at most {@code points} of them. */
  public List<HeartbeatSample> heartbeatHistory(
      FlowName flow, Instant from, Instant to, int points) {
    return store.heartbeats().history(flow, from, to, points);
  }

  /** Stops every worker with its offsets flushed; what ran is offered again at the next opening. */
  @Override
  public void close() {
    workers.close();
    flows.close();
    clusters.close();
    ticker.close();
    secrets.close();
    store.close();
    cleanStop.leave();
    engineLog.close();
    lock.close();
  }
}
