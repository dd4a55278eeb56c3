package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One flow: its worker, which may be here or elsewhere, its connectors, its samples, and its
 * recovery.
 *
 * <p>Commands run one after the other on a thread of the flow's own. A start that failed because a
 * cluster did not answer is tried again until it succeeds or the flow is told otherwise.
 */
public final class FlowRuntime implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(FlowRuntime.class);
  private static final Duration SUPERVISION = Duration.ofSeconds(1);

  private final FlowName name;
  private final FlowPorts ports;
  private final CommandQueue commands;
  private final Ticker.Job supervision;
  private final Supervisor supervisor;
  private final Stopping stopping;
  private final Opening opening;
  private final Runs runs;
  private final Home home;
  private final Measured measured;
  private final Retries retries = new Retries();
  private volatile FlowSpec spec;
  private boolean onlyLook;
  private volatile FlowState wanted = FlowState.STOPPED;

  /**
   * @param killed true when the process that ran the flow before did not end cleanly
   */
  public FlowRuntime(FlowSpec spec, Runs runs, boolean killed, FlowPorts ports) {
    this.name = spec.name();
    this.spec = spec;
    this.runs = runs;
    this.home = Home.of(name, runs, ports);
    this.measured = new Measured(ports);
    this.ports = ports;
    this.commands = new CommandQueue(name);
    this.supervisor = new Supervisor(name, ports);
    Supplier<FlowSpec> guarded = () -> ports.guard().apply(spec());
    this.stopping = new Stopping(name, guarded, home, measured, supervisor);
    this.opening = new Opening(name, runs, home, measured, stopping, killed, ports);
    this.supervision = ports.ticker().every(SUPERVISION, "state-" + name, this::supervise);
  }

  public FlowSpec spec() {
    return spec;
  }

  /** Takes another description of its clusters, which the next start goes by. */
  public void follow(FlowSpec described) {
    spec = described;
  }

  public Runs runs() {
    return runs;
  }

  /** What it was last told to do. */
  public FlowState wanted() {
    return wanted;
  }

  /** What a flow of this name was told before its settings changed; starts nothing. */
  public void carryOn(FlowState state) {
    wanted = state;
  }

  /** Whether it is at work, here or elsewhere. */
  public boolean isOpen() {
    return home.isOpen() && !stopping.resting();
  }

  /** The configurations of its connectors as they are; blocking. */
  public Result<Map<String, ConnectorConfig>> connectors() {
    return cluster().then(ConnectCluster::configs);
  }

  /** Starts, or resumes; done when Connect has accepted it. */
  public CompletableFuture<Result<FlowName>> start() {
    wanted = FlowState.RUNNING;
    return commands.add(
        () -> {
          onlyLook = false;
          return startNow();
        });
  }

  /**
   * Looks on at what goes on elsewhere, whether or not this process runs, and changes nothing.
   *
   * @param state what it was last told to do
   */
  public void lookOn(FlowState state) {
    if (!home.own() && state != FlowState.STOPPED) {
      wanted = state;
      onlyLook = true;
      var _ = commands.add(this::startNow);
    }
  }

  /**
   * Carries out a plan; what happens to the flow otherwise depends on the plan: one that makes its
   * source connector has it run, one that takes it away has it stopped.
   *
   * @param now the fingerprint as of now
   */
  public CompletableFuture<Result<ApplyReport>> apply(
      FlowPlan plan, Supplier<Result<String>> now, Progress progress) {
    return commands.add(
        () -> opening.apply(spec, plan, now, progress).map(report -> settle(plan, report)));
  }

  /** A flow that is new runs, one that is gone does not, and any other does what it did. */
  private ApplyReport settle(FlowPlan plan, ApplyReport report) {
    if (!Starter.changesConnectors(plan)) {
      return report;
    }
    boolean done = report.problem().isEmpty();
    if (done && Starter.createsSource(plan)) {
      wanted = FlowState.RUNNING;
      retries.clear();
      onlyLook = false;
    } else if (done && !Starter.wantsSource(plan)) {
      wanted = FlowState.STOPPED;
    }
    if (wanted == FlowState.STOPPED && home.own()) {
      var _ = stopping.rest();
    } else if (wanted == FlowState.STOPPED) {
      stopping.now();
    }
    return report;
  }

  /** Tasks stay assigned and deliver nothing. */
  public CompletableFuture<Result<FlowName>> pause() {
    return commands.add(
        () ->
            (stopping.resting() ? OwnWorker.cluster(name, null, Duration.ZERO) : cluster())
                .then(cluster -> Starter.pause(cluster, spec))
                .map(
                    ignored -> {
                      wanted = FlowState.PAUSED;
                      return name;
                    }));
  }

  /**
   * Flushes offsets and ends the tasks; the next start goes on from there. The worker stands by for
   * some minutes, or is stopped at once if it does not answer. What runs elsewhere and could not be
   * stopped runs on.
   */
  public CompletableFuture<Result<FlowName>> stop() {
    FlowState before = wanted;
    wanted = FlowState.STOPPED;
    return commands.add(
        () -> {
          Result<FlowName> stopped = stopping.rest();
          if (stopped instanceof Result.Err<FlowName>) {
            wanted = before;
          }
          return stopped;
        });
  }

  /**
   * Lets a stopped flow's worker join its group ahead of the start, if that changes nothing on any
   * cluster and runs nothing. Succeeds without a worker where it would.
   */
  public CompletableFuture<Result<FlowName>> prepare() {
    if (wanted != FlowState.STOPPED || home.isOpen() || !home.own()) {
      return CompletableFuture.completedFuture(still());
    }
    FlowSpec described = spec;
    // asked outside the queue: a start must not wait for a cluster that does not answer
    return CompletableFuture.supplyAsync(stopping::harmless, Preparation.THREADS)
        .thenCompose(found -> commands.add(() -> found.map(flow -> standBy(described, flow))));
  }

  private FlowName standBy(FlowSpec described, Optional<DesiredFlow> flow) {
    if (flow.isPresent() && wanted == FlowState.STOPPED && !home.isOpen()) {
      stopping.standBy(described, flow.get());
    }
    return name;
  }

  private Result<FlowName> still() {
    return Result.ok(name);
  }

  private Result<FlowName> startNow() {
    if (wanted != FlowState.RUNNING && !onlyLook) {
      return still();
    }
    retries.clear();
    Result<FlowName> started = opening.start(spec, onlyLook);
    if (started instanceof Result.Err<FlowName>(Problem problem)) {
      failed(problem);
    }
    return started;
  }

  private void failed(Problem problem) {
    if (!retries.keep(problem)) {
      stopping.now();
    }
    ports.onProblem().accept(name, problem);
  }

  private void supervise() {
    if (wanted != FlowState.STOPPED) {
      retries.whenDue(() -> commands.add(this::startNow).exceptionally(this::unexpected));
    }
    if (stopping.resting()) {
      stopping.leaveWhenOver(commands);
    } else if (home.isOpen() && wanted != FlowState.STOPPED) {
      supervisor.look(cluster(), wanted);
    }
  }

  private Result<FlowName> unexpected(Throwable thrown) {
    LOGGER.error("Flow {} could not be started again", name, thrown);
    retries.later();
    return still();
  }

  /** Its worker's REST port; a problem when it does not run. */
  public Result<ConnectCluster> cluster() {
    return home.cluster(Duration.ZERO);
  }

  /** What is known right now; never blocks. */
  public FlowView view() {
    Problem start = retries.problem();
    boolean absent = !home.isOpen() || stopping.resting();
    List<ConnectorStatus> connectors = absent ? List.of() : supervisor.connectors();
    FlowState idle = wanted == FlowState.RUNNING ? FlowState.STARTING : FlowState.STOPPED;
    FlowState state = absent ? idle : supervisor.state();
    return new FlowView(
        start != null && absent ? FlowState.FAILED : state,
        connectors,
        measured.lag(),
        measured.heartbeat(),
        home.own() ? Acknowledged.bytesPerSecond(name) : null,
        absent ? null : supervisor.address(),
        start != null ? start : supervisor.problem());
  }

  /** What its own worker does; null while it has none. Never blocks. */
  public @Nullable WorkerState workerState() {
    return home.state();
  }

  /** Stops without changing what is wanted, so that the next engine takes it up again. */
  @Override
  public void close() {
    supervision.close();
    commands.endWith(stopping::now);
  }
}
