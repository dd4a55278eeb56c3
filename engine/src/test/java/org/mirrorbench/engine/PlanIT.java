package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.plan.TopicWish;
import org.mirrorbench.engine.testkit.BrokerPair;

/** Plans for flows in this process. */
final class PlanIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Runs HERE = new Runs.Engine();

  @TempDir private Path workspace;
  private final BrokerPair pair = new BrokerPair("planown");

  @Test
  void shouldForetellTheTopicsThatMirrorMakerCreates() throws Exception {
    pair.create("plain", 1);
    pair.create("many", 7, Map.of("retention.ms", "60000", "segment.bytes", "1048576"));
    pair.create("compact", 2, Map.of("cleanup.policy", "compact", "min.insync.replicas", "1"));
    pair.create("times", 1, Map.of("message.timestamp.type", "LogAppendTime"));
    FlowSpec flow = pair.flow(Map.of("config.properties.exclude", "segment\\.bytes,min.*"));
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      Proposal proposal = engine.plans().propose(List.of(flow), HERE, Progress.NONE).orThrow();
      assertThat(proposal.findings()).isEmpty();
      List<TopicWish> wishes = wishes(proposal);
      assertThat(wishes)
          .extracting(TopicWish::name)
          .contains(
              pair.mirror("plain"),
              pair.mirror("many"),
              pair.mirror("compact"),
              pair.mirror("times"),
              pair.source().alias() + ".checkpoints.internal",
              "mm2-offset-syncs." + pair.target().alias() + ".internal");

      // not applied: MirrorMaker is left to create them itself
      engine.save(flow).orThrow();
      engine.start(flow.name()).join().orThrow();
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(wishes).allSatisfy(this::created));
    }
  }

  private void created(TopicWish wish) throws Exception {
    ClusterProfile cluster = wish.side() == Side.SOURCE ? pair.source() : pair.target();
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      TopicDescription topic =
          Objects.requireNonNull(
              admin.describeTopics(List.of(wish.name())).allTopicNames().get().get(wish.name()));
      assertThat(topic.partitions()).as(wish.name()).hasSize(wish.partitions());
      assertThat(topic.partitions().getFirst().replicas()).hasSize(wish.replication());
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, wish.name());
      Map<String, String> own = new TreeMap<>();
      for (ConfigEntry entry :
          Objects.requireNonNull(admin.describeConfigs(List.of(resource)).values().get(resource))
              .get()
              .entries()) {
        if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
          own.put(entry.name(), entry.value());
        }
      }
      assertThat(own).as(wish.name()).isEqualTo(wish.configs());
    }
  }

  @Test
  void shouldRunWhatIsAppliedAndChangeItWhileItRuns() throws Exception {
    pair.create("orders", 2);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      apply(engine, pair.flow(Map.of(FlowQuotas.CONSUMER, "9000000")));
      awaitRunning(engine);

      Proposal change =
          engine
              .plans()
              .propose(List.of(pair.flow(Map.of("offset.lag.max", "7"))), HERE, Progress.NONE)
              .orThrow();
      assertThat(change.plans().getFirst().changes())
          .extracting(one -> one.action() + " " + one.kind())
          .containsExactly(
              "UPDATE CONNECTOR",
              "UPDATE CONNECTOR",
              "UPDATE CONNECTOR",
              "REMOVE QUOTA",
              "REMOVE QUOTA");
      assertThat(changed(change)).contains(new FieldChange("offset.lag.max", "5000", "7"));
      assertThat(engine.plans().apply(change, Progress.NONE).orThrow())
          .allMatch(report -> report.problem().isEmpty());
      awaitRunning(engine);
      assertThat(engine.plans().propose(change.flows(), HERE, Progress.NONE).orThrow().changes())
          .isFalse();

      PlanRun run = engine.plans().history(change.flows().getFirst().name()).getFirst();
      assertThat(run.undoable()).isTrue();
      Proposal undo = engine.plans().proposeUndo(run.id(), Progress.NONE).orThrow();
      assertThat(changed(undo)).contains(new FieldChange("offset.lag.max", "7", "5000"));
      engine.plans().apply(undo, Progress.NONE).orThrow();
      awaitRunning(engine);
      assertThat(undo.flows().getFirst().connectorSettings()).containsKey(FlowQuotas.CONSUMER);
      // what runs next time is what was restored
      assertThat(engine.plans().propose(undo.flows(), HERE, Progress.NONE).orThrow().changes())
          .isFalse();
    }
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      assertThat(engine.interrupted()).hasSize(1);
      Proposal removal =
          engine.plans().proposeRemoval(engine.interrupted().getFirst(), Progress.NONE).orThrow();
      assertThat(removal.plans().getFirst().changes())
          .hasSize(5)
          .allMatch(one -> one.action() == Change.Action.REMOVE);
      assertThat(engine.plans().apply(removal, Progress.NONE).orThrow())
          .allMatch(report -> report.problem().isEmpty());
      assertThat(engine.interrupted()).isEmpty();
    }
  }

  @Test
  void shouldForbidWhatConnectOrTheBrokersRefuse() throws Exception {
    pair.create("orders", 1);
    FlowSpec wrong =
        pair.flow(Map.of("replication.factor", "5", "emit.checkpoints.interval.seconds", "soon"));
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      Proposal proposal = engine.plans().propose(List.of(wrong), HERE, Progress.NONE).orThrow();

      assertThat(proposal.findings())
          .extracting(Finding::symptom)
          .contains(Symptom.PLAN_TOPIC_REFUSED, Symptom.PLAN_SETTING_REFUSED);
      assertThat(proposal.blocked()).isTrue();
      assertThat(proposal.findings())
          .extracting(Finding::evidence)
          .anySatisfy(
              said -> assertThat(said).contains("emit.checkpoints.interval.seconds", "soon"))
          .anySatisfy(
              said -> assertThat(said).contains(pair.mirror("orders"), pair.target().alias()));
      assertThat(engine.plans().apply(proposal, Progress.NONE))
          .isInstanceOf(org.mirrorbench.engine.problem.Result.Err.class);
      assertThat(engine.runs(wrong.name())).isEmpty();
    }
  }

  @Test
  void shouldSayWhichPatternCannotBeUsed() {
    FlowSpec wrong = pair.flow(Map.of("topics", "a{1,3}b"));
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      Proposal proposal = engine.plans().propose(List.of(wrong), HERE, Progress.NONE).orThrow();
      assertThat(proposal.blocked()).isTrue();
      assertThat(proposal.findings())
          .extracting(Finding::symptom)
          .contains(Symptom.PLAN_SETTING_REFUSED);
    }
  }

  @Test
  void shouldOnlyRememberAFlowThatLeavesAsFiles() {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      FlowSpec flow = pair.flow(Map.of());
      Proposal proposal =
          engine.plans().propose(List.of(flow), new Runs.Files(), Progress.NONE).orThrow();
      assertThat(proposal.changes()).isFalse();
      engine.plans().apply(proposal, Progress.NONE).orThrow();
      assertThat(engine.runs(flow.name())).hasValue(new Runs.Files());
      assertThat(engine.start(flow.name()).join())
          .isInstanceOf(org.mirrorbench.engine.problem.Result.Err.class);
    }
  }

  private static List<TopicWish> wishes(Proposal proposal) {
    List<TopicWish> wishes = new ArrayList<>();
    for (Change change : proposal.plans().getFirst().changes()) {
      if (change instanceof Change.CreateTopic(TopicWish wish)) {
        wishes.add(wish);
      }
    }
    return wishes;
  }

  private static List<FieldChange> changed(Proposal proposal) {
    return proposal.plans().getFirst().changes().stream()
        .filter(change -> change.action() == Change.Action.UPDATE)
        .flatMap(change -> change.fields().stream())
        .toList();
  }

  private static void apply(Engine engine, FlowSpec flow) {
    Proposal proposal = engine.plans().propose(List.of(flow), HERE, Progress.NONE).orThrow();
    List<ApplyReport> reports = engine.plans().apply(proposal, Progress.NONE).orThrow();
    assertThat(reports).allMatch(report -> report.problem().isEmpty());
  }

  private static void awaitRunning(Engine engine) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              FlowSnapshot snapshot = Objects.requireNonNull(engine.flows().latest()).getFirst();
              assertThat(snapshot.state()).isEqualTo(FlowState.RUNNING);
              assertThat(snapshot.recordsBehind()).isNotNull();
            });
  }
}
