package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.ClusterChanges;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.FlowPlanner;
import org.mirrorbench.engine.plan.FlowSetting;
import org.mirrorbench.engine.plan.PlanOrder;
import org.mirrorbench.engine.plan.PlanRunner;
import org.mirrorbench.engine.plan.QuotaPlanner;
import org.mirrorbench.engine.plan.TopicPlanner;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Brings a flow's connectors on a worker to what they should be, and running. Blocking. */
final class Starter {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FlowSpec spec;
  private final Runs runs;
  private final FlowNames names;
  private final FlowPorts ports;

  Starter(FlowSpec spec, Runs runs, FlowPorts ports) {
    this.spec = spec;
    this.runs = runs;
    this.names = new FlowNames(spec.name());
    this.ports = ports;
  }

  /** What a start led to. */
  record Started(ApplyReport report, Adoption adoption) {}

  /** A start without a plan that a person has seen: what it changes is planned on the way. */
  Result<Started> start(Home home, DesiredFlow desired) {
    return prepared(
        home,
        desired,
        (cluster, adoption, seed) ->
            plan(cluster, home.own(), desired)
                .then(
                    plan ->
                        attempt(
                            home, plan, seed, () -> Result.ok(plan.fingerprint()), Progress.NONE))
                .then(Starter::complete)
                .then(
                    report -> resume(cluster, desired).map(all -> new Started(report, adoption))));
  }

  /**
   * Carries out a plan.
   *
   * @param now the fingerprint as of now
   */
  Result<Started> apply(
      Home home,
      DesiredFlow desired,
      FlowPlan plan,
      Supplier<Result<String>> now,
      Progress progress) {
    return wantsSource(plan) && changesConnectors(plan)
        ? prepared(
            home,
            desired,
            (cluster, adoption, seed) ->
                attempt(home, plan, seed, now, progress)
                    .map(report -> new Started(report, adoption)))
        : attempt(home, plan, List.of(), now, progress)
            .map(report -> new Started(report, new Adoption.Continue()));
  }

  /** Whether a plan needs the worker. */
  static boolean changesConnectors(FlowPlan plan) {
    return plan.changes().stream()
        .anyMatch(
            change ->
                change.kind() == Change.Kind.CONNECTOR && change.action() != Change.Action.KEEP);
  }

  /** Whether the flow's source connector is there once the plan is done. */
  static boolean wantsSource(FlowPlan plan) {
    String source = new FlowNames(plan.flow()).sourceConnector();
    return plan.changes().stream()
        .anyMatch(
            change ->
                change.name().equals(source)
                    && (change instanceof Change.Create
                        || change instanceof Change.Update
                        || change instanceof Change.Keep));
  }

  /** Whether the flow's source connector was not there before. */
  static boolean createsSource(FlowPlan plan) {
    String source = new FlowNames(plan.flow()).sourceConnector();
    return plan.changes().stream()
        .anyMatch(change -> change instanceof Change.Create && change.name().equals(source));
  }

  /** What is done once it is known what was there before. */
  @FunctionalInterface
  private interface Work {
    Result<Started> with(ConnectCluster cluster, Adoption adoption, List<SourceOffset> seed);
  }

  /** The worker may still be starting: what was there before is examined meanwhile. */
  private Result<Started> prepared(Home home, DesiredFlow desired, Work work) {
    CompletableFuture<Result<Adoption>> adoption =
        CompletableFuture.supplyAsync(
            () -> home.adoption(spec, desired),
            task -> Thread.ofVirtual().name("adoption-" + spec.name()).start(task));
    return home.cluster(PATIENCE)
        .then(cluster -> adoption.join().then(found -> noted(adopt(cluster, found, work))));
  }

  private Optional<Problem> outOfDate() {
    return runs instanceof Runs.Engine
        ? ports
            .whereabouts()
            .elsewhere(spec.name())
            .map(worker -> Whereabouts.outOfDate(spec, worker))
        : Optional.empty();
  }

  private Result<Started> noted(Result<Started> started) {
    if (started instanceof Result.Ok<Started>) {
      Optional<String> worker =
          runs instanceof Runs.Remote(String name) ? Optional.of(name) : Optional.empty();
      ports.whereabouts().now(spec.name(), worker);
    }
    return started;
  }

  private Result<Started> adopt(ConnectCluster cluster, Adoption adoption, Work work) {
    return switch (adoption) {
      case Adoption.Blocked(var problem) -> Result.err(problem);
      case Adoption.TakeOver(var positions, var from) ->
          cluster
              .statuses()
              .then(
                  statuses ->
                      statuses.containsKey(names.sourceConnector())
                          ? cluster
                              .alterOffsets(names.sourceConnector(), positions)
                              .then(set -> work.with(cluster, adoption, List.of()))
                          : work.with(cluster, adoption, positions));
      case Adoption.BeginAgain() -> work.with(cluster, adoption, List.of());
      case Adoption.Fresh() -> work.with(cluster, adoption, List.of());
      case Adoption.Continue() ->
          outOfDate()
              .<Result<Started>>map(Result::err)
              .orElseGet(() -> work.with(cluster, adoption, List.of()));
    };
  }

  /** On a worker that is not the flow's own, what is there is changed by a plan only. */
  private Result<FlowPlan> plan(ConnectCluster cluster, boolean own, DesiredFlow desired) {
    return cluster
        .configs()
        .then(
            actual ->
                quotas(desired)
                    .map(
                        quotas -> {
                          FlowPlan plan =
                              FlowPlanner.plan(spec.name(), desired.connectors(), actual);
                          List<Change> changes = new ArrayList<>(plan.changes());
                          changes.removeIf(
                              change ->
                                  !own
                                      && (change instanceof Change.Update
                                          || change instanceof Change.Remove));
                          changes.addAll(quotas);
                          return new FlowPlan(
                              spec.name(),
                              plan.fingerprint(),
                              PlanOrder.of(changes),
                              new FlowSetting(spec, runs));
                        }));
  }

  /** A flow without quotas asks nobody: it starts as quickly as ever. */
  private Result<List<Change>> quotas(DesiredFlow desired) {
    try {
      if (!FlowQuotas.of(spec).any()) {
        return Result.ok(List.of());
      }
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
    Map<String, String> source = desired.connectors().getFirst().config();
    QuotaPlanner planner = new QuotaPlanner(spec, source);
    return new TopicPlanner(spec, desired.connectors())
        .partitions()
        .then(
            partitions ->
                planner
                    .actual()
                    .map(
                        actual ->
                            QuotaPlanner.changes(
                                new TreeMap<>(planner.desired(partitions)), actual)));
  }

  private Result<ApplyReport> attempt(
      Home home,
      FlowPlan plan,
      List<SourceOffset> seed,
      Supplier<Result<String>> now,
      Progress progress) {
    try (ClusterChanges clusters = new ClusterChanges(spec)) {
      return new PlanRunner(() -> home.cluster(PATIENCE), clusters, ports.journal(), progress)
          .run(plan, seed, now);
    }
  }

  private static Result<ApplyReport> complete(ApplyReport report) {
    return report
        .problem()
        .<Result<ApplyReport>>map(Result::err)
        .orElseGet(() -> Result.ok(report));
  }

  /** A connector that was paused or stopped stays so until it is told otherwise. */
  static Result<String> resume(ConnectCluster cluster, DesiredFlow desired) {
    return cluster
        .statuses()
        .then(
            statuses -> {
              Result<String> last = Result.ok("");
              for (ConnectorConfig connector : desired.connectors()) {
                var status = statuses.get(connector.name());
                if (status != null
                    && (status.state().equals("PAUSED") || status.state().equals("STOPPED"))) {
                  last = last.then(ignored -> cluster.resume(connector.name()));
                }
              }
              return last;
            });
  }

  /** Pauses the three connectors; the heartbeat too, because the path is no longer proved. */
  static Result<String> pause(ConnectCluster cluster, FlowSpec spec) {
    FlowNames names = new FlowNames(spec.name());
    return cluster
        .pause(names.sourceConnector())
        .then(ignored -> cluster.pause(names.checkpointConnector()))
        .then(ignored -> cluster.statuses())
        .then(
            statuses ->
                statuses.containsKey(names.heartbeatConnector())
                    ? cluster.pause(names.heartbeatConnector())
                    : Result.ok(names.sourceConnector()));
  }
}
