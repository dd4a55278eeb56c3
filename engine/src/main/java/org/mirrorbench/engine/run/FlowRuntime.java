package org.mirrorbench.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One flow on the local engine: its worker, its connectors, its samples, and its recovery.
 *
 * <p>Commands run one after the other on a thread of the flow's own. A start that failed because a
 * cluster did not answer is tried again until it succeeds or the flow is told otherwise.
 */
public final class FlowRuntime implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(FlowRuntime.class);
  private static final Duration SUPERVISION = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final FlowName name;
  private final FlowPorts ports;
  private final CommandQueue commands;
  private final Ticker.Job supervision;
  private final Supervisor supervisor;
  private final Standby standby;
  private final StartNews news;
  private final Readings readings;
  private boolean countTwice;
  private volatile FlowSpec spec;
  private @Nullable FlowSpec workersSpec;
  private volatile FlowState wanted = FlowState.STOPPED;
  private volatile @Nullable EmbeddedWorker worker;
  private volatile @Nullable Watch watch;
  private volatile @Nullable Problem startProblem;
  private volatile Instant nextTry = Instant.MAX;
  private @Nullable CompletableFuture<Result<FlowName>> lastTry;

  /**
   * @param killed true when the process that ran the flow before did not end cleanly
   */
  public FlowRuntime(FlowSpec spec, boolean killed, FlowPorts ports) {
    this.name = spec.name();
    this.spec = spec;
    this.countTwice = killed;
    this.ports = ports;
    this.commands = new CommandQueue(name);
    this.supervisor = new Supervisor(name, ports);
    this.standby = new Standby(name, () -> ports.guard().apply(spec()), InstantSource.system());
    this.news = new StartNews(name, ports);
    this.readings = new Readings(ports);
    this.supervision = ports.ticker().every(SUPERVISION, "state-" + name, this::supervise);
  }

  public FlowSpec spec() {
    return spec;
  }

  /** Takes another description of its clusters, which the next start goes by. */
  public void follow(FlowSpec described) {
    spec = described;
  }

  /** Starts, or resumes; done when Connect has accepted it. */
  public CompletableFuture<Result<FlowName>> start() {
    wanted = FlowState.RUNNING;
    return commands.add(this::startNow);
  }

  /** Tasks stay assigned and deliver nothing. */
  public CompletableFuture<Result<FlowName>> pause() {
    return commands.add(
        () ->
            OwnWorker.cluster(spec, standby.active() ? null : worker)
                .then(cluster -> Starter.pause(cluster, spec))
                .map(
                    ignored -> {
                      wanted = FlowState.PAUSED;
                      return name;
                    }));
  }

  /**
   * Flushes offsets and ends the tasks; the next start goes on from there. The worker stands by for
   * some minutes, or is stopped at once if it does not answer.
   */
  public CompletableFuture<Result<FlowName>> stop() {
    wanted = FlowState.STOPPED;
    return commands.add(
        () -> {
          if (!standBy()) {
            stopNow();
          }
          return still();
        });
  }

  private boolean standBy() {
    if (standby.active() || worker == null) {
      return standby.active();
    }
    stopWatching();
    switch (cluster().then(standby::stop)) {
      case Result.Ok<Boolean> ok -> {
        standby.begin();
        forgetSamples();
      }
      case Result.Err<Boolean>(Problem problem) ->
          LOGGER.info("The worker does not stand by: {}", problem.sentence());
    }
    return standby.active();
  }

  /**
   * Lets a stopped flow's worker join its group ahead of the start, if that changes nothing on any
   * cluster and runs nothing. Succeeds without a worker where it would.
   */
  public CompletableFuture<Result<FlowName>> prepare() {
    if (wanted != FlowState.STOPPED || worker != null) {
      return CompletableFuture.completedFuture(still());
    }
    FlowSpec described = spec;
    // asked outside the queue: a start must not wait for a cluster that does not answer
    return CompletableFuture.supplyAsync(standby::harmless, Preparation.THREADS)
        .thenCompose(found -> commands.add(() -> found.map(flow -> standBy(described, flow))));
  }

  private FlowName standBy(FlowSpec described, Optional<DesiredFlow> flow) {
    if (flow.isPresent() && wanted == FlowState.STOPPED && worker == null) {
      worker = startWorker(described, flow.get());
      standby.begin();
    }
    return name;
  }

  private EmbeddedWorker startWorker(FlowSpec described, DesiredFlow flow) {
    workersSpec = described;
    return OwnWorker.start(described, flow, ports);
  }

  private Result<FlowName> still() {
    return Result.ok(name);
  }

  private Result<FlowName> startNow() {
    if (wanted != FlowState.RUNNING) {
      return still();
    }
    startProblem = null;
    nextTry = Instant.MAX;
    return switch (start(spec)) {
      case Result.Ok<Starter.Started>(var started) -> {
        news.adopted(started.adoption());
        yield still();
      }
      case Result.Err<Starter.Started>(Problem problem) -> {
        failed(problem);
        yield Result.err(problem);
      }
    };
  }

  private Result<Starter.Started> start(FlowSpec described) {
    return Unlocked.of(ports.guard().apply(described))
        .then(open -> Preparation.desired(open).then(flow -> startOn(described, open, flow)));
  }

  private Result<Starter.Started> startOn(FlowSpec described, FlowSpec unlocked, DesiredFlow flow) {
    standby.end();
    if (worker != null && !(worker.holds(flow.secrets()) && described.equals(workersSpec))) {
      stopNow();
    }
    if (countTwice && worker == null) {
      countTwice = false;
      news.deliveredTwice(unlocked, flow);
    }
    EmbeddedWorker running = worker == null ? startWorker(described, flow) : worker;
    worker = running;
    if (watch == null) {
      watch =
          new Watch(unlocked, flow, this::cluster, ports.ticker(), readings::keep, readings::keep);
    }
    return new Starter(unlocked, ports.journal()).start(running, flow);
  }

  private void failed(Problem problem) {
    startProblem = problem;
    boolean mends = problem.waitingMayMend();
    nextTry = mends ? Instant.now().plus(RETRY) : Instant.MAX;
    if (!mends) {
      stopNow();
    }
    ports.onProblem().accept(name, problem);
  }

  private void stopNow() {
    stopWatching();
    if (worker != null) {
      worker.close();
      worker = null;
    }
    standby.end();
    forgetSamples();
  }

  private void stopWatching() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  private void forgetSamples() {
    readings.forget();
    supervisor.forget();
  }

  private void supervise() {
    boolean trying = lastTry != null && !lastTry.isDone();
    if (wanted == FlowState.RUNNING && !trying && Instant.now().isAfter(nextTry)) {
      nextTry = Instant.MAX;
      lastTry = commands.add(this::startNow).exceptionally(this::unexpected);
    }
    if (standby.active()) {
      leaveWhenOver();
    } else if (worker != null && wanted != FlowState.STOPPED) {
      supervisor.look(cluster(), wanted);
    }
  }

  private void leaveWhenOver() {
    if (!standby.over(cluster().then(ConnectCluster::statuses))) {
      return;
    }
    var _ =
        commands.add(
            () -> {
              if (standby.active()) {
                stopNow();
              }
              return still();
            });
  }

  private Result<FlowName> unexpected(Throwable thrown) {
    LOGGER.error("Flow {} could not be started again", name, thrown);
    nextTry = Instant.now().plus(RETRY);
    return still();
  }

  private Result<ConnectCluster> cluster() {
    return OwnWorker.cluster(spec, worker);
  }

  /** What is known right now; never blocks. */
  public FlowView view() {
    Problem start = startProblem;
    boolean absent = worker == null || standby.active();
    List<ConnectorStatus> connectors = absent ? List.of() : supervisor.connectors();
    FlowState idle = wanted == FlowState.RUNNING ? FlowState.STARTING : FlowState.STOPPED;
    FlowState state = absent ? idle : supervisor.state();
    return new FlowView(
        start != null && absent ? FlowState.FAILED : state,
        connectors,
        readings.lag(),
        readings.heartbeat(),
        Acknowledged.bytesPerSecond(name),
        absent ? null : supervisor.address(),
        start != null ? start : supervisor.problem());
  }

  /** What its own worker does; null while it has none. Never blocks. */
  public @Nullable WorkerState workerState() {
    EmbeddedWorker running = worker;
    return running == null ? null : running.state().latest();
  }

  /** Stops without changing what is wanted, so that the next engine takes it up again. */
  @Override
  public void close() {
    supervision.close();
    commands.endWith(this::stopNow);
  }
}
