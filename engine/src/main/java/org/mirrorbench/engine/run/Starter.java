package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.AdoptionCheck;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowPlanner;
import org.mirrorbench.engine.plan.Journal;
import org.mirrorbench.engine.plan.PlanRunner;
import org.mirrorbench.engine.problem.Result;

/** Brings a flow's connectors on a worker to what they should be, and running. Blocking. */
final class Starter {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FlowSpec spec;
  private final FlowNames names;
  private final Journal journal;

  Starter(FlowSpec spec, Journal journal) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
    this.journal = journal;
  }

  /** What a start led to. */
  record Started(ApplyReport report, Adoption adoption) {}

  /** The worker may still be starting: what was there before is examined meanwhile. */
  Result<Started> start(EmbeddedWorker worker, DesiredFlow desired) {
    CompletableFuture<Result<Adoption>> adoption =
        CompletableFuture.supplyAsync(
            () -> new AdoptionCheck(spec, desired.connectors().getFirst().config()).examine(),
            task -> Thread.ofVirtual().name("adoption-" + spec.name()).start(task));
    return worker
        .cluster(PATIENCE)
        .then(cluster -> adoption.join().then(found -> apply(cluster, desired, found)));
  }

  private Result<Started> apply(ConnectCluster cluster, DesiredFlow desired, Adoption adoption) {
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
                              .then(set -> apply(cluster, desired, adoption, List.of()))
                          : apply(cluster, desired, adoption, positions));
      case Adoption.BeginAgain() -> apply(cluster, desired, adoption, List.of());
      case Adoption.Fresh() -> apply(cluster, desired, adoption, List.of());
      case Adoption.Continue() -> apply(cluster, desired, adoption, List.of());
    };
  }

  private Result<Started> apply(
      ConnectCluster cluster,
      DesiredFlow desired,
      Adoption adoption,
      List<SourceOffset> positions) {
    return cluster
        .configs()
        .map(actual -> FlowPlanner.plan(spec.name(), desired.connectors(), actual))
        .then(plan -> new PlanRunner(cluster, journal).run(plan, positions))
        .then(
            report ->
                report
                    .problem()
                    .<Result<Started>>map(Result::err)
                    .orElseGet(
                        () -> resume(cluster, desired).map(all -> new Started(report, adoption))));
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
