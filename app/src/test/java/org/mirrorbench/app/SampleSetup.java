package org.mirrorbench.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.CanaryReport;
import org.mirrorbench.engine.Checkups;
import org.mirrorbench.engine.Exchange;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.NotDone;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.SecretPlace;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.LogRange;
import org.mirrorbench.engine.topology.Section;
import org.mirrorbench.engine.topology.TopicInfo;
import org.mirrorbench.engine.topology.TopicInfo.PartitionInfo;

/** Plausible clusters to set flows up between, and a record of what was asked. Any thread. */
final class SampleSetup implements Inventories, Checkups, Plans, Proofs, Exchange {

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Finding> findings = new CopyOnWriteArrayList<>();
  volatile @Nullable Problem readProblem;
  volatile @Nullable Problem applyProblem;

  /** What an engine does besides when a plan was applied. */
  volatile Consumer<FlowName> applied = flow -> {};

  private final Feed<Map<FlowName, Drift>> drift = new Feed<>();

  @Override
  public Result<Inventory> read(String alias, Set<Section> sections, Progress progress) {
    asked.add("read " + alias);
    progress.at("topics", 1, 2);
    Problem problem = readProblem;
    if (problem != null) {
      return Result.err(problem);
    }
    return Result.ok(alias.startsWith("paris") ? source(alias) : target(alias));
  }

  private static Inventory source(String alias) {
    Builder builder = new Builder();
    builder.topic("orders", 32, 12_900_000L, 12_100_000_000L);
    builder.topic("orders.returns", 12, 1_500_000L, 758_000_000L);
    builder.topic("orders.internal-cache", 12, 1_000L, 1_000_000L);
    builder.topic("ordersv2", 8, 90_000L, 41_000_000L);
    builder.topic("payments", 32, 3_000_000L, 2_220_000_000L);
    builder.topic("payments.refunds", 6, 200_000L, 106_000_000L);
    builder.topic("connect-offsets", 25, 12_000L, 3_000_000L);
    builder.topic("_schemas", 1, 4_100L, 2_000_000L);
    builder.topic("cloud-eu.orders", 32, 50_000L, 20_000_000L);
    builder.topic("heartbeats", 1, 1_100_000L, 64_000_000L);
    for (int i = 0; i < 400; i++) {
      builder.topic("team-%03d.events".formatted(i), 8, 1_000L * i, 900_000L * i);
    }
    builder.internal("__consumer_offsets", 50);
    builder.group("billing", "consumer", "Stable", 6, "payments");
    builder.group("shipping", "classic", "Stable", 12, "orders");
    builder.group("returns-desk", "consumer", "Empty", 0, "orders.returns");
    builder.group("console-consumer-4711", "consumer", "Empty", 0, "orders");
    builder.group("audit", "share", "Stable", 2, "orders");
    builder.group("team-reports", "consumer", "Stable", 3, "ordersv2");
    return builder.of(alias, "AAAA_paris_AAAA");
  }

  private static Inventory target(String alias) {
    Builder builder = new Builder();
    builder.topic("payments", 16, 10L, 1_000L);
    builder.topic("web.clicks", 4, 10L, 1_000L);
    return builder.of(alias, SampleWorkers.CLOUD_ID);
  }

  @Override
  public Surroundings around(FlowName flow, Result<Inventory> target) {
    return Surroundings.of(target);
  }

  @Override
  public CheckReport check(FlowSpec flow, Runs runs, Progress progress) {
    asked.add("check " + flow.name());
    progress.at("checks", 3, 47);
    return new CheckReport(
        flow.name(),
        Instant.now(),
        1_840,
        flow.connectorSettings().containsKey("tasks.max") ? List.of() : findings,
        List.of("same-cluster", "attachment", "rights"),
        List.of(
            new NotDone(
                "acl-sync",
                new Problem.Denied(
                    "Cluster " + flow.target().alias(),
                    Reason.REQUEST_REFUSED.text("Cluster authorization failed"),
                    Reason.GIVE_RIGHT.text()))));
  }

  static Finding wrong() {
    return Finding.of(Symptom.SAME_CLUSTER, "paris-dc1", "paris-dc1", "cloud-eu", "AAAA")
        .with(new Repair.Settings(Map.of("tasks.max", "8")));
  }

  @Override
  public Result<Trace> whyTopic(FlowName flow, String topic) {
    return Result.err(no());
  }

  @Override
  public Result<Trace> whyGroup(FlowName flow, String group) {
    return Result.err(no());
  }

  @Override
  public Result<Proposal> propose(List<FlowSpec> flows, Runs runs, Progress progress) {
    asked.add("propose " + flows.stream().map(flow -> flow.name().toString()).toList());
    List<FlowPlan> plans =
        flows.stream()
            .map(
                flow ->
                    runs instanceof Runs.Files
                        ? new FlowPlan(flow.name(), "", List.of())
                        : plan(flow))
            .toList();
    return Result.ok(new Proposal(flows, runs, plans, List.of(), false));
  }

  private static FlowPlan plan(FlowSpec flow) {
    List<Change> changes = new ArrayList<>();
    for (String kind : List.of("source", "checkpoint", "heartbeat")) {
      String name = flow.name().source() + "-" + flow.name().target() + "-" + kind;
      List<FieldChange> fields = new ArrayList<>();
      fields.add(new FieldChange("connector.class", null, "MirrorSourceConnector"));
      new TreeMap<>(flow.connectorSettings())
          .forEach((key, value) -> fields.add(new FieldChange(key, null, value)));
      ConnectorConfig config = ConnectorConfig.of(name, flow.connectorSettings());
      changes.add(
          kind.equals("heartbeat")
              ? new Change.Update(
                  config,
                  config,
                  List.of(new FieldChange("emit.heartbeats.interval.seconds", "5", "1")))
              : new Change.Create(config, fields));
    }
    return new FlowPlan(flow.name(), "3fa94c1e77d0" + flow.name().hashCode(), changes);
  }

  @Override
  public Result<List<ApplyReport>> apply(Proposal proposal, Progress progress) {
    asked.add("apply");
    Problem problem = applyProblem;
    List<ApplyReport> reports = new ArrayList<>();
    for (FlowPlan plan : proposal.plans()) {
      List<ApplyReport.Outcome> outcomes = new ArrayList<>();
      for (Change change : plan.changes()) {
        progress.at("apply", outcomes.size(), plan.changes().size());
        boolean fails = problem != null && outcomes.size() == 1;
        boolean after = problem != null && outcomes.size() > 1;
        outcomes.add(
            new ApplyReport.Outcome(
                change,
                fails
                    ? ApplyReport.State.FAILED
                    : after ? ApplyReport.State.NOT_TRIED : ApplyReport.State.DONE,
                fails ? problem : null));
      }
      reports.add(new ApplyReport(plan, outcomes));
      applied.accept(plan.flow());
    }
    return Result.ok(reports);
  }

  @Override
  public Result<CanaryReport> canary(FlowName flow, int records, Progress progress) {
    asked.add("canary " + flow);
    return Result.ok(
        new CanaryReport(
            flow,
            "mirrorbench-canary-7f",
            flow.source() + ".mirrorbench-canary-7f",
            records,
            records,
            List.of(80L, 84L, 90L, 84L, 85L, 82L, 88L, 84L, 83L, 84L),
            true,
            null,
            Instant.now(),
            Duration.ofSeconds(4)));
  }

  @Override
  public Result<Imported> read(List<Path> several) {
    return read(several.getFirst());
  }

  @Override
  public Result<List<FlowSpec>> adopt(Imported imported) {
    return Result.ok(imported.flows());
  }

  @Override
  public Result<List<FlowName>> remember(Imported imported) {
    return Result.ok(imported.flows().stream().map(FlowSpec::name).toList());
  }

  @Override
  public Result<List<ExportedFile>> export(
      List<FlowName> flows, ExportFormat to, SecretPlace secrets) {
    return export(flows, to);
  }

  @Override
  public Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to) {
    asked.add("export " + flows + " " + to);
    return Result.ok(List.of(new ExportedFile("mm2.properties", "clusters = a, b\n")));
  }

  @Override
  public Result<Proposal> proposeRemoval(FlowName flow, Progress progress) {
    return Result.err(no());
  }

  @Override
  public Result<Proposal> proposeUndo(long run, Progress progress) {
    return Result.err(no());
  }

  @Override
  public Result<Proposal> proposeRepair(FlowName flow, List<Repair> repairs, Progress progress) {
    return Result.err(no());
  }

  @Override
  public List<PlanRun> history(FlowName flow) {
    return List.of();
  }

  @Override
  public ReadOnlyFeed<Map<FlowName, Drift>> drift() {
    return drift;
  }

  @Override
  public Result<List<ParityRow>> parity(FlowName flow, Progress progress) {
    return Result.err(no());
  }

  @Override
  public Result<Imported> read(java.nio.file.Path file) {
    return Result.err(no());
  }

  private static Problem no() {
    return new Problem.Invalid("Sample", "There is no such thing here.", "Ask an engine.");
  }

  /** Collects what a cluster holds. */
  private static final class Builder {
    private final SortedMap<String, TopicInfo> topics = new TreeMap<>();
    private final Map<TopicPartition, LogRange> ranges = new HashMap<>();
    private final Map<TopicPartition, Long> bytes = new HashMap<>();
    private final SortedMap<String, GroupInfo> groups = new TreeMap<>();

    void topic(String name, int partitions, long records, long size) {
      add(name, partitions, false);
      for (int i = 0; i < partitions; i++) {
        TopicPartition partition = new TopicPartition(name, i);
        ranges.put(partition, new LogRange(0, records));
        bytes.put(partition, size);
      }
    }

    void internal(String name, int partitions) {
      add(name, partitions, true);
    }

    private void add(String name, int partitions, boolean internal) {
      List<PartitionInfo> all = new ArrayList<>();
      for (int i = 0; i < partitions; i++) {
        all.add(new PartitionInfo(i, 3, 3, true));
      }
      topics.put(name, new TopicInfo(name, Uuid.randomUuid(), internal, all, null));
    }

    void group(String id, String type, String state, int members, String topic) {
      Map<TopicPartition, Long> committed = Map.of(new TopicPartition(topic, 0), 42L);
      String protocol = type.equals("share") ? "" : "consumer";
      groups.put(id, new GroupInfo(id, type, protocol, state, members, committed, null));
    }

    Inventory of(String alias, String clusterId) {
      return new Inventory(
          alias,
          clusterId,
          Instant.now(),
          List.of(1, 2, 3),
          null,
          topics,
          Result.ok(ranges),
          Result.ok(bytes),
          Inventory.notRead(alias, Section.CONFIGS),
          Inventory.notRead(alias, Section.CONFIGS),
          Result.ok(groups),
          Inventory.notRead(alias, Section.ACLS));
    }
  }
}
