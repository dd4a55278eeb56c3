package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.FlowSetting;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.plan.TopicConfigReader;
import org.mirrorbench.engine.plan.TopicConfigs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.run.Planning;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.worker.RemoteWorker;

/** Plans for the flows of the workspace. */
final class StoredPlans implements Plans {

  private final PlanPorts ports;
  private final PlanHistory history;
  private final DriftWatch drift;
  private final PlanApplication application;

  StoredPlans(PlanPorts ports, Ticker ticker) {
    this.ports = ports;
    this.history = new PlanHistory(ports);
    this.drift = new DriftWatch(ports, ticker);
    this.application = new PlanApplication(ports, this::planning);
  }

  /** Everything about one flow that a plan needs to be made. */
  private Result<Planning> planning(FlowSpec spec, Runs runs) {
    @Nullable FlowSetting former =
        ports.flow(spec.name()).map(flow -> new FlowSetting(flow.spec(), flow.runs())).orElse(null);
    return runs instanceof Runs.Remote(String name)
        ? ports.remotes().apply(name).map(worker -> planning(spec, runs, worker, former))
        : Result.ok(planning(spec, runs, null, former));
  }

  private Planning planning(
      FlowSpec spec, Runs runs, @Nullable RemoteWorker worker, @Nullable FlowSetting former) {
    @Nullable String elsewhere = ports.whereabouts().elsewhere(spec.name()).orElse(null);
    return new Planning(spec, runs, worker, former, elsewhere);
  }

  @Override
  public Result<Proposal> propose(List<FlowSpec> flows, Runs runs, Progress progress) {
    List<FlowPlan> plans = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (FlowSpec spec : flows) {
      switch (planning(spec, runs)
          .then(planning -> planning.setUp(Planning.More.NOTHING, progress))) {
        case Result.Ok<Planning.Planned>(Planning.Planned planned) -> {
          plans.add(planned.plan());
          findings.addAll(
              PlanFindings.of(planned.objections(), ports.examine().of(spec, runs, flows)));
        }
        case Result.Err<Planning.Planned>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    return Result.ok(Proposal.of(Proposal.Purpose.SET_UP, flows, runs, plans, findings));
  }

  @Override
  public Result<Proposal> proposeRemoval(FlowName flow, Progress progress) {
    return known(flow)
        .then(
            runtime ->
                planning(runtime.spec(), runtime.runs())
                    .then(planning -> planning.removal(progress))
                    .map(
                        planned ->
                            one(Proposal.Purpose.REMOVE, runtime.spec(), runtime.runs(), planned)));
  }

  @Override
  public Result<Proposal> proposeUndo(long run, Progress progress) {
    return history
        .undo(run)
        .then(
            undo -> {
              Runs runs = undo.flow().runs();
              return planning(undo.spec(), runs)
                  .then(planning -> planning.undo(undo.entries(), progress))
                  .map(planned -> one(Proposal.Purpose.UNDO, undo.spec(), runs, planned));
            });
  }

  private static Proposal one(
      Proposal.Purpose purpose, FlowSpec spec, Runs runs, Planning.Planned planned) {
    return Proposal.of(
        purpose,
        List.of(spec),
        runs,
        List.of(planned.plan()),
        PlanFindings.of(planned.objections()));
  }

  @Override
  public Result<Proposal> proposeRepair(FlowName flow, List<Repair> repairs, Progress progress) {
    return known(flow)
        .then(
            runtime -> {
              FlowSpec spec = mended(runtime.spec(), repairs);
              Runs runs = runtime.runs();
              return more(spec, repairs)
                  .then(more -> planning(spec, runs).then(it -> it.setUp(more, progress)))
                  .map(planned -> one(Proposal.Purpose.REPAIR, spec, runs, planned));
            });
  }

  /** An empty value takes the setting away. */
  private static FlowSpec mended(FlowSpec spec, List<Repair> repairs) {
    Map<String, String> settings = new HashMap<>(spec.connectorSettings());
    for (Repair repair : repairs) {
      if (repair instanceof Repair.Settings(Map<String, String> connector)) {
        settings.putAll(connector);
      }
    }
    settings.values().removeIf(String::isEmpty);
    return new FlowSpec(
        spec.name(), spec.source(), spec.target(), spec.preset(), settings, spec.workerSettings());
  }

  private static Result<Planning.More> more(FlowSpec spec, List<Repair> repairs) {
    List<TopicConfigs> configs = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Repair repair : repairs) {
      switch (repair) {
        case Repair.Settings settings -> {}
        case Repair.TopicConfig topic ->
            configs.add(new TopicConfigs(topic.side(), topic.topic(), sorted(topic.configs())));
        case Repair.Restart(String connector) -> changes.add(new Change.Restart(connector));
        case Repair.Partitions(var side, String topic, int count) -> {
          switch (new TopicConfigReader(spec).partitions(side, topic)) {
            case Result.Ok<Integer>(Integer now) -> {
              if (now < count) {
                changes.add(new Change.AddPartitions(side, topic, now, count));
              }
            }
            case Result.Err<Integer>(Problem problem) -> {
              return Result.err(problem);
            }
          }
        }
      }
    }
    return Result.ok(new Planning.More(configs, changes));
  }

  private static java.util.SortedMap<String, @Nullable String> sorted(Map<String, String> configs) {
    java.util.SortedMap<String, @Nullable String> sorted = new java.util.TreeMap<>();
    configs.forEach((key, value) -> sorted.put(key, value.isEmpty() ? null : value));
    return sorted;
  }

  @Override
  public Result<List<ApplyReport>> apply(Proposal proposal, Progress progress) {
    Result<List<ApplyReport>> done = application.apply(proposal, progress);
    drift.look();
    return done;
  }

  @Override
  public List<PlanRun> history(FlowName flow) {
    return history.of(flow);
  }

  @Override
  public ReadOnlyFeed<Map<FlowName, Drift>> drift() {
    return drift.feed();
  }

  /** Does not wait until it is due; blocking. */
  void lookForDrift() {
    drift.look();
  }

  private Result<FlowRuntime> known(FlowName flow) {
    return ports
        .flow(flow)
        .<Result<FlowRuntime>>map(Result::ok)
        .orElseGet(() -> Result.err(unknown(flow)));
  }

  static Problem unknown(FlowName flow) {
    return new Problem.Invalid(
        "Flow " + flow, "the workspace has no such flow.", "Plan it before it is changed.");
  }
}
