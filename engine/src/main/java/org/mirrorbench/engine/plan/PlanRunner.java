package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.plan.ApplyReport.State;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Carries out a plan on a Connect cluster and a flow's Kafka clusters, change by change, and
 * journals each outcome. Blocking.
 */
public final class PlanRunner {

  private final Supplier<Result<ConnectCluster>> worker;
  private final ClusterChanges clusters;
  private final Journal journal;
  private final Progress progress;

  /**
   * @param worker asked only where a plan changes a connector
   */
  public PlanRunner(
      Supplier<Result<ConnectCluster>> worker,
      ClusterChanges clusters,
      Journal journal,
      Progress progress) {
    this.worker = worker;
    this.clusters = clusters;
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * Applies the plan; stops at the first failure.
   *
   * @param seed positions that the source connector must have before it runs, empty for none
   * @param now the fingerprint as of now
   * @return a conflict when what it was compared with changed since the plan was made
   */
  public Result<ApplyReport> run(
      FlowPlan plan, List<SourceOffset> seed, Supplier<Result<String>> now) {
    return now.get()
        .then(
            fingerprint ->
                fingerprint.equals(plan.fingerprint())
                    ? Result.ok(run(plan, seed))
                    : Result.err(stale(plan)));
  }

  /** What becomes of a plan when the world has moved on. */
  public static Problem stale(FlowPlan plan) {
    return new Problem.Conflict(
        "Flow " + plan.flow(),
        "its connectors, quotas or topics changed after the plan was made.",
        "Plan again and look at the new differences.");
  }

  private ApplyReport run(FlowPlan plan, List<SourceOffset> seed) {
    if (!plan.changesAnything()) {
      return new ApplyReport(
          plan, plan.changes().stream().map(it -> new Outcome(it, State.DONE, null)).toList());
    }
    long run = journal.begin(plan);
    List<Outcome> outcomes = new ArrayList<>();
    boolean failed = false;
    while (outcomes.size() < plan.changes().size()) {
      progress.at("apply", outcomes.size(), plan.changes().size());
      List<Change> next = together(plan.changes(), outcomes.size());
      List<Outcome> made =
          failed ? next.stream().map(PlanRunner::notTried).toList() : apply(plan, next, seed);
      for (Outcome outcome : made) {
        journal.outcome(run, outcomes.size(), outcome);
        outcomes.add(outcome);
        failed |= outcome.state() == State.FAILED;
      }
    }
    journal.end(run);
    progress.at("apply", outcomes.size(), Math.max(1, outcomes.size()));
    return new ApplyReport(plan, outcomes);
  }

  /** Topics are created many at a time; everything else by itself. */
  private static List<Change> together(List<Change> changes, int from) {
    Change first = changes.get(from);
    int to = from + 1;
    while (first instanceof Change.CreateTopic
        && to < changes.size()
        && to - from < ClusterChanges.AT_ONCE
        && changes.get(to) instanceof Change.CreateTopic
        && changes.get(to).side() == first.side()) {
      to++;
    }
    return changes.subList(from, to);
  }

  private List<Outcome> apply(FlowPlan plan, List<Change> changes, List<SourceOffset> seed) {
    if (changes.getFirst() instanceof Change.CreateTopic) {
      return clusters.create(changes);
    }
    Change change = changes.getFirst();
    Result<?> result =
        switch (change) {
          case Change.Create(ConnectorConfig desired, var fields) ->
              worker.get().then(cluster -> create(cluster, plan, desired, seed));
          case Change.Update(ConnectorConfig desired, var former, var fields) ->
              worker.get().then(cluster -> cluster.put(desired));
          case Change.Remove(ConnectorConfig former, var fields) ->
              worker.get().then(cluster -> cluster.delete(former.name()));
          case Change.Restart(String name) ->
              worker.get().then(cluster -> cluster.restartFailed(name));
          case Change.Keep keep -> Result.ok(keep.name());
          case Change.CreateTopic topic -> Result.ok(topic.name());
          case Change.AddPartitions add -> clusters.add(add);
          case Change.AlterTopic alter -> clusters.alter(alter);
          case Change.SetQuota quota ->
              quota.action() == Change.Action.KEEP ? Result.ok(quota.name()) : clusters.set(quota);
        };
    return List.of(outcome(change, result));
  }

  private static Result<String> create(
      ConnectCluster cluster, FlowPlan plan, ConnectorConfig desired, List<SourceOffset> seed) {
    boolean seeded =
        !seed.isEmpty() && desired.name().equals(new FlowNames(plan.flow()).sourceConnector());
    if (!seeded) {
      return cluster.put(desired).map(ConnectorConfig::name);
    }
    return cluster
        .createStopped(desired)
        .then(created -> cluster.alterOffsets(desired.name(), seed))
        .then(altered -> cluster.resume(desired.name()));
  }

  static Outcome outcome(Change change, Result<?> result) {
    @Nullable Problem problem = result instanceof Result.Err<?>(Problem found) ? found : null;
    return new Outcome(change, problem == null ? State.DONE : State.FAILED, problem);
  }

  private static Outcome notTried(Change change) {
    return new Outcome(change, State.NOT_TRIED, null);
  }
}
