package org.mirrorbench.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.flow.KnownFlow;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Plans of three connectors, of which the last change fails when it is told to. */
final class SamplePlanner implements Plans {

  final Feed<Map<FlowName, Drift>> drift = new Feed<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile Runs runs = new Runs.Engine();
  volatile boolean refusing;

  /** A flow of the workspace, running in the engine. */
  static Optional<KnownFlow> known(FlowName flow) {
    return Optional.of(new KnownFlow(spec(flow), new Runs.Engine()));
  }

  static FlowSpec spec(FlowName flow) {
    return FlowSpec.of(
        ClusterProfile.plaintext(flow.source(), flow.source() + ":9092"),
        ClusterProfile.plaintext(flow.target(), flow.target() + ":9092"),
        "orders.*, payments, audit\\.log");
  }

  void publish() {
    drift.publish(
        Map.of(
            Sample.LATE,
            new Drift(Sample.LATE, Instant.now(), List.of(update()), null),
            Sample.GOOD,
            new Drift(Sample.GOOD, Instant.now(), List.of(), null),
            Sample.BROKEN,
            new Drift(Sample.BROKEN, Instant.now(), List.of(), Sample.refused())));
  }

  static Change.Update update() {
    ConnectorConfig desired = ConnectorConfig.of("paris-dc1-dr-frankfurt-source", Map.of());
    return new Change.Update(
        desired,
        desired,
        List.of(
            new FieldChange("tasks.max", "2", "8"),
            new FieldChange(
                "topics",
                "orders.*,payments",
                "orders.*,payments,audit\\.log,inventory,clicks\\.(web|app),shipments\\.eu\\..*"),
            new FieldChange("producer.override.compression.type", null, "zstd"),
            new FieldChange("consumer.override.max.poll.records", "100", null),
            new FieldChange("source.cluster.sasl.jaas.config", "(secret)", "(another secret)")));
  }

  static FlowPlan plan(FlowName flow) {
    String prefix = flow.source() + "-" + flow.target();
    return new FlowPlan(
        flow,
        "9f2c41d7a0be5533c1e8",
        List.of(
            update(),
            new Change.Create(
                ConnectorConfig.of(prefix + "-checkpoint", Map.of()),
                List.of(
                    new FieldChange("emit.checkpoints.interval.seconds", null, "5"),
                    new FieldChange("sync.group.offsets.enabled", null, "true"),
                    new FieldChange("groups", null, ".*"))),
            new Change.Keep(prefix + "-heartbeat")));
  }

  private Result<Proposal> proposal(String what, FlowName flow, Progress progress) {
    asked.add(what + " " + flow);
    progress.at("worker", 1, 1);
    return Result.ok(
        new Proposal(
            List.of(spec(flow)),
            new Runs.Engine(),
            List.of(plan(flow)),
            SampleDoctor.findings().subList(0, 1),
            false));
  }

  @Override
  public Result<Proposal> propose(List<FlowSpec> flows, Runs runs, Progress progress) {
    this.runs = runs;
    return proposal("propose", flows.getFirst().name(), progress);
  }

  @Override
  public Result<Proposal> proposeRemoval(FlowName flow, Progress progress) {
    asked.add("remove " + flow);
    ConnectorConfig former = ConnectorConfig.of(flow.source() + "-source", Map.of());
    return Result.ok(
        new Proposal(
            List.of(),
            new Runs.Engine(),
            List.of(
                new FlowPlan(
                    flow,
                    "77aa12",
                    List.of(
                        new Change.Remove(
                            former, List.of(new FieldChange("tasks.max", "8", null)))))),
            List.of(),
            false));
  }

  @Override
  public Result<Proposal> proposeUndo(long run, Progress progress) {
    return proposal("undo " + run, Sample.LATE, progress);
  }

  @Override
  public Result<Proposal> proposeRepair(FlowName flow, List<Repair> repairs, Progress progress) {
    return proposal("repair " + repairs.size(), flow, progress);
  }

  @Override
  public Result<List<ApplyReport>> apply(Proposal proposal, Progress progress) {
    asked.add("apply");
    List<ApplyReport> reports = new ArrayList<>();
    for (FlowPlan plan : proposal.plans()) {
      List<ApplyReport.Outcome> outcomes = new ArrayList<>();
      for (Change change : plan.changes()) {
        progress.at("apply", outcomes.size(), plan.changes().size());
        boolean fails = refusing && change.action() == Change.Action.CREATE;
        outcomes.add(
            new ApplyReport.Outcome(
                change,
                fails ? ApplyReport.State.FAILED : ApplyReport.State.DONE,
                fails ? problem() : null));
      }
      reports.add(new ApplyReport(plan, outcomes));
    }
    return Result.ok(reports);
  }

  private static Problem problem() {
    return new Problem.Denied(
        "Worker localhost:41237",
        "It answered 403: the principal must not create connectors.",
        "Give it the right, or use another login.");
  }

  @Override
  public List<PlanRun> history(FlowName flow) {
    Instant last = Instant.parse("2026-11-20T14:03:22Z");
    return List.of(
        run(3, flow, last, "done", null),
        run(2, flow, last.minus(Duration.ofHours(26)), "failed", problem().sentence()),
        run(1, flow, last.minus(Duration.ofDays(9)), "done", null));
  }

  private static PlanRun run(
      long id, FlowName flow, Instant at, String outcome, @Nullable String problem) {
    List<PlanRun.Step> steps = new ArrayList<>();
    for (Change change : plan(flow).changes()) {
      boolean last = change.action() == Change.Action.CREATE;
      steps.add(
          new PlanRun.Step(
              change.action(),
              change.kind(),
              change.name(),
              change.fields(),
              last ? outcome : "done",
              last ? problem : null));
    }
    return new PlanRun(id, flow, at, at.plusMillis(2_340), steps, id > 1);
  }

  @Override
  public ReadOnlyFeed<Map<FlowName, Drift>> drift() {
    return drift;
  }
}
