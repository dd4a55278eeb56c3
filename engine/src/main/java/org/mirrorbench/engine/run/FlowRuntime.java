package org.mirrorbench.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.plan.Adoption;
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

  private final FlowSpec spec;
  private final FlowPorts ports;
  private final ExecutorService commands;
  private final Ticker.Job supervision;
  private final Supervisor supervisor;
  private boolean countTwice;
  private volatile FlowState wanted = FlowState.STOPPED;
  private volatile @Nullable EmbeddedWorker worker;
  private volatile @Nullable Watch watch;
  private volatile @Nullable Scrape lag;
  private volatile @Nullable HeartbeatSample heartbeat;
  private volatile @Nullable Problem startProblem;
  private volatile Instant nextTry = Instant.MAX;
  private @Nullable CompletableFuture<Result<FlowName>> lastTry;

  /**
   * @param killed true when the process that ran the flow before did not end cleanly
   */
  public FlowRuntime(FlowSpec spec, boolean killed, FlowPorts ports) {
    this.spec = spec;
    this.countTwice = killed;
    this.ports = ports;
    this.commands =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("flow-" + spec.name()).factory());
    this.supervisor = new Supervisor(spec.name(), ports);
    this.supervision = ports.ticker().every(SUPERVISION, "state-" + spec.name(), this::supervise);
  }

  public FlowSpec spec() {
    return spec;
  }

  /** Starts, or resumes; done when Connect has accepted it. */
  public CompletableFuture<Result<FlowName>> start() {
    wanted = FlowState.RUNNING;
    return command(this::startNow);
  }

  /** Tasks stay assigned and deliver nothing. */
  public CompletableFuture<Result<FlowName>> pause() {
    return command(
        () ->
            cluster()
                .then(cluster -> Starter.pause(cluster, spec))
                .map(
                    ignored -> {
                      wanted = FlowState.PAUSED;
                      return spec.name();
                    }));
  }

  /** Flushes offsets and ends the worker; the next start goes on from there. */
  public CompletableFuture<Result<FlowName>> stop() {
    wanted = FlowState.STOPPED;
    return command(
        () -> {
          stopNow();
          return Result.ok(spec.name());
        });
  }

  private CompletableFuture<Result<FlowName>> command(Supplier<Result<FlowName>> work) {
    try {
      return CompletableFuture.supplyAsync(work, commands);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(
          Result.err(
              new Problem.Conflict(
                  "Flow " + spec.name(), "the engine is closing.", "Open it again.")));
    }
  }

  private Result<FlowName> startNow() {
    if (wanted != FlowState.RUNNING) {
      return Result.ok(spec.name());
    }
    startProblem = null;
    nextTry = Instant.MAX;
    return switch (Preparation.desired(spec).then(this::startOn)) {
      case Result.Ok<Starter.Started>(var started) -> {
        tellAdoption(started.adoption());
        yield Result.ok(spec.name());
      }
      case Result.Err<Starter.Started>(Problem problem) -> {
        failed(problem);
        yield Result.err(problem);
      }
    };
  }

  private Result<Starter.Started> startOn(DesiredFlow flow) {
    if (countTwice && worker == null) {
      countTwice = false;
      tellTwice(flow);
    }
    EmbeddedWorker running = worker;
    if (running == null) {
      running = new EmbeddedWorker(new WorkerSpec(spec.name().toString(), flow.worker()));
      worker = running;
    }
    if (watch == null) {
      watch =
          new Watch(spec, flow, this::cluster, ports.ticker(), this::keepLag, this::keepHeartbeat);
    }
    return new Starter(spec, ports.journal()).start(running, flow);
  }

  private void tellTwice(DesiredFlow flow) {
    switch (new Redelivery(spec, flow.connectors().getFirst().config()).count()) {
      case Result.Ok<Redelivery.Count>(var count) ->
          ports
              .onGoodNews()
              .accept(
                  spec.name(),
                  "The engine had ended without flushing: "
                      + count.records()
                      + " records are delivered a second time"
                      + (count.unread() == 0
                          ? "."
                          : "; " + count.unread() + " partitions could not be compared in time."));
      case Result.Err<Redelivery.Count>(Problem problem) ->
          LOGGER.warn("What is delivered twice could not be counted: {}", problem.sentence());
    }
  }

  /** What waiting may mend is tried again; a conflict or a wrong setting needs a person. */
  private void failed(Problem problem) {
    startProblem = problem;
    boolean mends =
        switch (problem) {
          case Problem.Unreachable p -> true;
          case Problem.TimedOut p -> true;
          case Problem.Failed p -> true;
          case Problem.Denied p -> true;
          case Problem.Conflict p -> false;
          case Problem.Invalid p -> false;
          case Problem.Damaged p -> false;
        };
    nextTry = mends ? Instant.now().plus(RETRY) : Instant.MAX;
    if (!mends) {
      stopNow();
    }
    ports.onProblem().accept(spec.name(), problem);
  }

  private void tellAdoption(Adoption adoption) {
    if (adoption instanceof Adoption.TakeOver(var positions, var from)) {
      ports
          .onGoodNews()
          .accept(
              spec.name(),
              "Took over "
                  + positions.size()
                  + " positions from "
                  + from
                  + ": copying goes on from there.");
    }
  }

  private void stopNow() {
    Watch watching = watch;
    if (watching != null) {
      watching.close();
      watch = null;
    }
    EmbeddedWorker running = worker;
    if (running != null) {
      running.close();
      worker = null;
    }
    lag = null;
    heartbeat = null;
    supervisor.forget();
  }

  private void supervise() {
    boolean trying = lastTry != null && !lastTry.isDone();
    if (wanted == FlowState.RUNNING && !trying && Instant.now().isAfter(nextTry)) {
      nextTry = Instant.MAX;
      lastTry = command(this::startNow).exceptionally(this::unexpected);
    }
    if (worker != null) {
      supervisor.look(cluster(), wanted);
    }
  }

  private Result<FlowName> unexpected(Throwable thrown) {
    LOGGER.error("Flow {} could not be started again", spec.name(), thrown);
    nextTry = Instant.now().plus(RETRY);
    return Result.ok(spec.name());
  }

  private Result<ConnectCluster> cluster() {
    EmbeddedWorker running = worker;
    return running == null
        ? Result.err(
            new Problem.Conflict(
                "Flow " + spec.name(), "it does not run.", "Start the flow first."))
        : running.cluster(Duration.ZERO);
  }

  private void keepLag(Scrape scrape) {
    lag = scrape;
    ports.onLag().accept(scrape);
  }

  private void keepHeartbeat(HeartbeatSample sample) {
    heartbeat = sample;
    ports.onHeartbeat().accept(sample);
  }

  /** What is known right now; never blocks. */
  public FlowView view() {
    Problem start = startProblem;
    boolean absent = worker == null;
    List<ConnectorStatus> connectors = absent ? List.of() : supervisor.connectors();
    FlowState state = absent ? stateWithoutWorker() : supervisor.state();
    return new FlowView(
        start != null && absent ? FlowState.FAILED : state,
        connectors,
        lag,
        heartbeat,
        Acknowledged.bytesPerSecond(spec.name()),
        absent ? null : supervisor.address(),
        start != null ? start : supervisor.problem());
  }

  private FlowState stateWithoutWorker() {
    return wanted == FlowState.RUNNING ? FlowState.STARTING : FlowState.STOPPED;
  }

  /** Stops without changing what is wanted, so that the next engine takes it up again. */
  @Override
  public void close() {
    supervision.close();
    commands.execute(this::stopNow);
    commands.shutdown();
    try {
      commands.awaitTermination(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
