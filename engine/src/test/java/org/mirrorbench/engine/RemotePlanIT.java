package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/** Plans against a stock Connect worker in a JVM of its own, attached to the target. */
final class RemotePlanIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Runs REMOTE = new Runs.Remote("remote");

  @TempDir private static Path shared;
  private static URI address = URI.create("http://127.0.0.1");
  private static ConnectProcess worker;

  @TempDir private Path workspace;
  private final String prefix = Brokers.prefix("plan");
  private final String alias = prefix.replace(".", "");
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  private final FlowSpec flow =
      new FlowSpec(
          new FlowName(source.alias(), target.alias()),
          source,
          target,
          Preset.LAN,
          Map.of(
              "topics",
              prefix.replace(".", "\\.") + ".*",
              FlowQuotas.CONSUMER,
              "50000000",
              FlowQuotas.PRODUCER,
              "40000000"),
          Map.of());
  private final FlowNames names = new FlowNames(flow.name());
  private final ConnectCluster rest = new RestConnectCluster(address, null);

  @BeforeAll
  static void startWorker() throws Exception {
    int port = FreePorts.pair()[0];
    address = URI.create("http://127.0.0.1:" + port);
    String group = Brokers.prefix("planworker").replace(".", "");
    Map<String, String> properties =
        new HashMap<>(
            ConnectProcess.properties(Brokers.target().bootstrap(), group, address.toString()));
    properties.put("offset.flush.interval.ms", "1000");
    worker = ConnectProcess.start(shared, properties);
    ConnectCluster cluster = new RestConnectCluster(address, null);
    await()
        .atMost(PATIENCE)
        .until(() -> !worker.isAlive() || cluster.statuses() instanceof Result.Ok<?>);
    assertThat(worker.isAlive()).as(worker.log()).isTrue();
  }

  @AfterAll
  static void endWorker() {
    worker.close();
  }

  private Engine open() {
    Engine engine = Engine.open(new EngineConfig(workspace)).orThrow();
    RemoteWorker remote =
        new RemoteWorker(
            "remote",
            List.of(address),
            new RestLogin.None(),
            null,
            new SecretDelivery.Environment("MM2_"));
    if (engine.workers().at(address).isEmpty()) {
      engine.workers().save(remote, null).orThrow();
    }
    return engine;
  }

  @Test
  void shouldPlanApplyNoticeWhatIsChangedByHandAndUndo() throws Exception {
    create("orders", 3, Map.of("retention.ms", "123456789", "min.insync.replicas", "1"));
    produce(3, 300);
    try (Engine engine = open()) {
      Proposal proposal = propose(engine);
      planned(proposal);

      List<ApplyReport> reports = engine.plans().apply(proposal, Progress.NONE).orThrow();

      assertThat(states(reports)).containsOnly(ApplyReport.State.DONE);
      awaitAudit();
      assertThat(topicConfig(alias + "a." + prefix + "orders", "retention.ms"))
          .isEqualTo("123456789");
      assertThat(quotas()).hasSize(4).containsValue(20_000_000.0).containsValue(25_000_000.0);
      runsThere(engine);
      assertThat(propose(engine).changes()).isFalse();
      handChange(engine);
      staleIsRefused(engine);
      removal(engine);
    }
  }

  private void planned(Proposal proposal) throws Exception {
    assertThat(proposal.findings()).isEmpty();
    assertThat(proposal.blocked()).isFalse();
    List<Change> changes = proposal.plans().getFirst().changes();
    Change topic = named(changes, alias + "a." + prefix + "orders");
    assertThat(topic.kind()).isEqualTo(Change.Kind.TOPIC);
    assertThat(topic.fields())
        .contains(
            new FieldChange("partitions", null, "3"),
            new FieldChange("replication.factor", null, "1"),
            new FieldChange("retention.ms", null, "123456789"))
        .extracting(FieldChange::key)
        .doesNotContain("min.insync.replicas");
    assertThat(changes)
        .filteredOn(change -> change.kind() == Change.Kind.QUOTA)
        .hasSize(4)
        .allMatch(change -> change.action() == Change.Action.CREATE);
    assertThat(changes)
        .filteredOn(change -> change.kind() == Change.Kind.CONNECTOR)
        .extracting(Change::name)
        .containsExactly(
            names.sourceConnector(), names.checkpointConnector(), names.heartbeatConnector());
    assertThat(named(changes, names.sourceConnector()).fields())
        .extracting(FieldChange::key)
        .noneMatch(key -> key.startsWith("mirrorbench."));
    assertThat(topics(target)).noneMatch(name -> name.contains(prefix));
    assertThat(rest.configs().orThrow()).doesNotContainKey(names.sourceConnector());
    assertThat(quotas()).isEmpty();
  }

  private void runsThere(Engine engine) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              FlowSnapshot snapshot = Objects.requireNonNull(engine.flows().latest()).getFirst();
              assertThat(snapshot.state()).isEqualTo(FlowState.RUNNING);
              assertThat(snapshot.runsOn()).isEqualTo(address.toString());
              assertThat(snapshot.recordsBehind()).isZero();
              assertThat(snapshot.connectors()).hasSize(3);
              assertThat(snapshot.heartbeatSeconds()).isNotNull().isLessThan(20);
            });
    assertThat(engine.runs(flow.name())).hasValue(REMOTE);
  }

  private void handChange(Engine engine) {
    assertThat(drift(engine).drifted()).isFalse();
    byHand("tasks.max", "1");
    Drift drift = drift(engine);
    assertThat(drift.changes())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.fields())
                    .containsExactly(new FieldChange("tasks.max", "1", "2")));

    Proposal back = propose(engine);
    assertThat(named(back.plans().getFirst().changes(), names.sourceConnector()).fields())
        .containsExactly(new FieldChange("tasks.max", "1", "2"));
    engine.plans().apply(back, Progress.NONE).orThrow();
    assertThat(config("tasks.max")).isEqualTo("2");
    assertThat(drift(engine).drifted()).isFalse();

    PlanRun run = engine.plans().history(flow.name()).getFirst();
    assertThat(run.undoable()).isTrue();
    assertThat(run.steps()).allMatch(step -> "done".equals(step.outcome()));
    Proposal undo = engine.plans().proposeUndo(run.id(), Progress.NONE).orThrow();
    engine.plans().apply(undo, Progress.NONE).orThrow();
    assertThat(config("tasks.max")).isEqualTo("1");
    assertThat(drift(engine).drifted()).isFalse();
  }

  private void staleIsRefused(Engine engine) {
    Proposal old = propose(engine);
    byHand("offset.lag.max", "77");
    assertThat(engine.plans().apply(old, Progress.NONE))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem())
                    .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem -> assertThat(problem.remedy()).contains("Plan again")));
    assertThat(config("offset.lag.max")).isEqualTo("77");
  }

  private void removal(Engine engine) throws Exception {
    Proposal removal = engine.plans().proposeRemoval(flow.name(), Progress.NONE).orThrow();
    assertThat(removal.plans().getFirst().changes())
        .hasSize(7)
        .allMatch(change -> change.action() == Change.Action.REMOVE);
    assertThat(states(engine.plans().apply(removal, Progress.NONE).orThrow()))
        .containsOnly(ApplyReport.State.DONE);
    assertThat(rest.configs().orThrow()).doesNotContainKey(names.sourceConnector());
    assertThat(quotas()).isEmpty();
    assertThat(topics(target)).contains(alias + "a." + prefix + "orders");
    assertThat(engine.runs(flow.name())).isEmpty();
  }

  @Test
  void shouldRefuseAWorkerThatIsAttachedToAnotherCluster() throws Exception {
    FlowSpec back =
        FlowSpec.of(/* source= */ target, /* target= */ source, prefix.replace(".", "\\.") + ".*");
    try (Engine engine = open()) {
      Proposal proposal = engine.plans().propose(List.of(back), REMOTE, Progress.NONE).orThrow();

      assertThat(proposal.findings())
          .extracting(Finding::symptom)
          .contains(Symptom.PLAN_WRONG_CLUSTER);
      assertThat(proposal.blocked()).isTrue();
      assertThat(engine.plans().apply(proposal, Progress.NONE)).isInstanceOf(Result.Err.class);
      engine.save(back, REMOTE, null).orThrow();
      assertThat(engine.start(back.name()).join())
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
      assertThat(rest.configs().orThrow())
          .doesNotContainKey(new FlowNames(back.name()).sourceConnector());
    }
  }

  @Test
  void shouldTakeOverFromTheEngineAndGoOnWithoutIt() throws Exception {
    create("orders", 2, Map.of());
    produce(2, 200);
    try (Engine engine = open()) {
      engine.save(flow).orThrow();
      engine.start(flow.name()).join().orThrow();
      awaitAudit();
      engine.stop(flow.name()).join().orThrow();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  Objects.requireNonNull(engine.flows().latest()).getFirst().state()
                      == FlowState.STOPPED);
    }
    try (Engine engine = open()) {
      Proposal proposal = propose(engine);
      assertThat(proposal.findings())
          .extracting(Finding::symptom)
          .containsExactly(Symptom.PLAN_TAKES_OVER);
      engine.plans().apply(proposal, Progress.NONE).orThrow();
    }
    // nobody of us is there any more
    produce(2, 100);
    awaitAudit();
    try (Engine engine = open()) {
      runsThere(engine);
      assertThat(engine.interrupted()).isEmpty();
      stopAndMend(engine);
      doesNotComeBackInSilence(engine);
    }
  }

  /** The engine's old positions would have it copy again what the worker delivered since. */
  private void doesNotComeBackInSilence(Engine engine) {
    assertThat(
            engine
                .plans()
                .propose(List.of(flow), new Runs.Engine(), Progress.NONE)
                .orThrow()
                .findings())
        .extracting(Finding::symptom)
        .contains(Symptom.PLAN_RUNS_ELSEWHERE, Symptom.PLAN_ADOPTION_BLOCKED);
    Proposal removal = engine.plans().proposeRemoval(flow.name(), Progress.NONE).orThrow();
    engine.plans().apply(removal, Progress.NONE).orThrow();
    engine.save(flow).orThrow();
    assertThat(engine.start(flow.name()).join())
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem())
                    .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem ->
                            assertThat(problem.sentence()).contains("out of date", "remote")));
  }

  private void stopAndMend(Engine engine) {
    engine.stop(flow.name()).join().orThrow();
    assertThat(
            Objects.requireNonNull(rest.statuses().orThrow().get(names.sourceConnector())).state())
        .isEqualTo("STOPPED");
    engine.start(flow.name()).join().orThrow();
    runsThere(engine);
    Proposal repair =
        engine
            .plans()
            .proposeRepair(
                flow.name(),
                List.of(
                    new Repair.Settings(Map.of("tasks.max", "1")),
                    new Repair.TopicConfig(
                        Side.TARGET,
                        alias + "a." + prefix + "orders",
                        Map.of("message.timestamp.type", "LogAppendTime")),
                    new Repair.Partitions(Side.TARGET, alias + "a." + prefix + "orders", 4)),
                Progress.NONE)
            .orThrow();
    assertThat(states(engine.plans().apply(repair, Progress.NONE).orThrow()))
        .containsOnly(ApplyReport.State.DONE);
    assertThat(config("tasks.max")).isEqualTo("1");
    assertThat(topicConfig(alias + "a." + prefix + "orders", "message.timestamp.type"))
        .isEqualTo("LogAppendTime");
    long run = engine.plans().history(flow.name()).getFirst().id();
    Proposal undo = engine.plans().proposeUndo(run, Progress.NONE).orThrow();
    assertThat(undo.findings())
        .extracting(Finding::symptom)
        .containsExactly(Symptom.PLAN_PARTITIONS_STAY);
    engine.plans().apply(undo, Progress.NONE).orThrow();
    assertThat(config("tasks.max")).isEqualTo("2");
    assertThat(topicConfig(alias + "a." + prefix + "orders", "message.timestamp.type"))
        .isNotEqualTo("LogAppendTime");
  }

  private Proposal propose(Engine engine) {
    return engine.plans().propose(List.of(flow), REMOTE, Progress.NONE).orThrow();
  }

  private Drift drift(Engine engine) {
    ((StoredPlans) engine.plans()).lookForDrift();
    Drift drift = Objects.requireNonNull(engine.plans().drift().latest()).get(flow.name());
    assertThat(drift).isNotNull();
    Drift found = Objects.requireNonNull(drift);
    assertThat(found.problem()).isNull();
    return found;
  }

  private void byHand(String key, String value) {
    ConnectorConfig now =
        Objects.requireNonNull(rest.configs().orThrow().get(names.sourceConnector()));
    Map<String, String> changed = new HashMap<>(now.config());
    changed.put(key, value);
    rest.put(ConnectorConfig.of(now.name(), changed)).orThrow();
  }

  private String config(String key) {
    ConnectorConfig now =
        Objects.requireNonNull(rest.configs().orThrow().get(names.sourceConnector()));
    return now.config().getOrDefault(key, "");
  }

  private static Change named(List<Change> changes, String name) {
    return changes.stream()
        .filter(change -> change.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + changes));
  }

  private static List<ApplyReport.State> states(List<ApplyReport> reports) {
    List<ApplyReport.State> states = new ArrayList<>();
    reports.forEach(
        report ->
            report
                .outcomes()
                .forEach(
                    outcome -> {
                      assertThat(outcome.problem()).as(outcome.change().name()).isNull();
                      states.add(outcome.state());
                    }));
    return states;
  }

  private void awaitAudit() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> audit("orders").stream().allMatch(PartitionAudit::identical));
  }

  private List<PartitionAudit> audit(String topic) {
    return new MirrorAudit(source, target, PATIENCE)
        .run(List.of(prefix + topic), name -> source.alias() + "." + name)
        .orThrow();
  }

  private void create(String topic, int partitions, Map<String, String> configs) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin
          .createTopics(
              List.of(new NewTopic(prefix + topic, partitions, (short) 1).configs(configs)))
          .all()
          .get();
    }
  }

  private void produce(int partitions, int records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            source.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        byte[] text = ("record " + i).getBytes(StandardCharsets.UTF_8);
        var _ = producer.send(new ProducerRecord<>(prefix + "orders", i % partitions, text, text));
      }
    }
  }

  private static List<String> topics(ClusterProfile cluster) throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }

  private String topicConfig(String topic, String key) {
    try (Admin admin = Admin.create(target.clientProperties())) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      return Objects.requireNonNull(admin.describeConfigs(List.of(resource)).values().get(resource))
          .get()
          .get(key)
          .value();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** By client id, of both clusters, those of this flow. */
  private Map<String, Double> quotas() throws Exception {
    Map<String, Double> found = new HashMap<>();
    for (ClusterProfile cluster : List.of(source, target)) {
      try (Admin admin = Admin.create(cluster.clientProperties())) {
        admin
            .describeClientQuotas(ClientQuotaFilter.all())
            .entities()
            .get()
            .forEach(
                (entity, rates) -> {
                  String id = String.valueOf(entity.entries().get("client-id"));
                  if (id.contains(names.sourceConnector()) && !rates.isEmpty()) {
                    found.put(id, rates.values().iterator().next());
                  }
                });
      }
    }
    return found;
  }
}
