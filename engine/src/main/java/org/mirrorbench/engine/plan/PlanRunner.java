package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.plan.ApplyReport.State;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Carries out a plan on a Connect cluster, change by change, and journals each outcome. */
public final class PlanRunner {

  private final ConnectCluster cluster;
  private final Journal journal;

  public PlanRunner(ConnectCluster cluster, Journal journal) {
    this.cluster = cluster;
    this.journal = journal;
  }

  /**
   * Applies the plan; stops at the first failure.
   *
   * @param seed positions that the source connector must have before it runs, empty for none
   * @return a conflict when the worker's connectors changed since the plan was made
   */
  public Result<ApplyReport> run(FlowPlan plan, List<SourceOffset> seed) {
    return cluster.configs().then(actual -> run(plan, seed, actual));
  }

  private Result<ApplyReport> run(
      FlowPlan plan, List<SourceOffset> seed, Map<String, ConnectorConfig> actual) {
    if (!FlowPlanner.fingerprint(plan.flow(), actual).equals(plan.fingerprint())) {
      return Result.err(
          new Problem.Conflict(
              "Flow " + plan.flow(),
              "its connectors changed after the plan was made.",
              "Plan again and look at the new differences."));
    }
    long run =
        journal.begin(
            plan.flow(), plan.fingerprint(), plan.changes().stream().map(Change::name).toList());
    List<Outcome> outcomes = new ArrayList<>();
    boolean failed = false;
    for (Change change : plan.changes()) {
      Outcome outcome = failed ? notTried(change) : apply(plan, change, seed);
      failed |= outcome.state() == State.FAILED;
      journal.outcome(run, outcomes.size(), outcome);
      outcomes.add(outcome);
    }
    journal.end(run);
    return Result.ok(new ApplyReport(plan, outcomes));
  }

  private Outcome apply(FlowPlan plan, Change change, List<SourceOffset> seed) {
    return switch (change) {
      case Change.Create(ConnectorConfig desired, var fields) ->
          outcome(change, create(plan, desired, seed));
      case Change.Update(ConnectorConfig desired, var former, var fields) ->
          outcome(change, cluster.put(desired));
      case Change.Remove(ConnectorConfig former, var fields) ->
          outcome(change, cluster.delete(former.name()));
      case Change.Keep keep -> new Outcome(change, State.DONE, null);
    };
  }

  private Result<?> create(FlowPlan plan, ConnectorConfig desired, List<SourceOffset> seed) {
    boolean seeded =
        !seed.isEmpty() && desired.name().equals(new FlowNames(plan.flow()).sourceConnector());
    if (!seeded) {
      return cluster.put(desired);
    }
    return cluster
        .createStopped(desired)
        .then(created -> cluster.alterOffsets(desired.name(), seed))
        .then(altered -> cluster.resume(desired.name()));
  }

  private static Outcome outcome(Change change, Result<?> result) {
    @Nullable Problem problem = result instanceof Result.Err<?>(Problem found) ? found : null;
    return new Outcome(change, problem == null ? State.DONE : State.FAILED, problem);
  }

  private static Outcome notTried(Change change) {
    return new Outcome(change, State.NOT_TRIED, null);
  }
}
