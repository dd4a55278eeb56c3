package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;

final class EngineIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("engine");
  private final String alias = prefix.replace(".", "");
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  private final FlowSpec flow = FlowSpec.of(source, target, prefix.replace(".", "\\.") + ".*");
  private final FlowName name = flow.name();

  @Test
  void shouldMirrorEverythingAndKnowIt() throws Exception {
    create("orders", 3);
    produce("orders", 900);
    create("tx", 2);
    transact("tx", 6);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, flow);

      awaitDrained(engine, 5);
      // a snapshot is up to a second older than the sample
      await().atMost(PATIENCE).until(() -> snapshot(engine).health() == Health.IN_STEP);
      FlowSnapshot snapshot = snapshot(engine);
      assertThat(snapshot.state()).isEqualTo(FlowState.RUNNING);
      assertThat(snapshot.connectors()).hasSize(3);
      assertThat(snapshot.source().id()).isEqualTo(Brokers.source().clusterId());
      assertThat(audit("orders", "tx")).allMatch(PartitionAudit::identical);
      assertThat(samples(engine))
          .filteredOn(sample -> sample.topic().endsWith("tx"))
          .allMatch(sample -> sample.provenance() == Provenance.DRAINED);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(engine.heartbeats().latest()).isNotNull();
                HeartbeatSample beat = Objects.requireNonNull(engine.heartbeats().latest());
                assertThat(beat.endToEnd()).isTrue();
                assertThat(beat.ageSeconds()).isNotNull().isLessThan(10);
              });
      assertThat(engine.lagHistory(lastMinutes())).isNotEmpty();
    }
  }

  @Test
  void shouldCountWhatWaitsWhilePausedAndDeliverItOnResume() throws Exception {
    create("orders", 2);
    produce("orders", 100);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, flow);
      awaitDrained(engine, 2);

      engine.pause(name).join().orThrow();
      await().atMost(PATIENCE).until(() -> snapshot(engine).state() == FlowState.PAUSED);
      produce("orders", 50);

      await()
          .atMost(PATIENCE)
          .until(() -> Long.valueOf(50).equals(snapshot(engine).recordsBehind()));
      assertThat(snapshot(engine).health()).isEqualTo(Health.IDLE);

      engine.resume(name).join().orThrow();
      awaitDrained(engine, 2);
      assertThat(audit("orders")).allMatch(PartitionAudit::identical);
    }
  }

  @Test
  void shouldGoOnWhereItStoodAfterACleanEnd() throws Exception {
    create("orders", 2);
    produce("orders", 100);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, flow);
      awaitDrained(engine, 2);
    }
    produce("orders", 100);

    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      assertThat(engine.interrupted()).containsExactly(name);
      engine.start(name).join().orThrow();
      awaitDrained(engine, 2);
    }
    assertThat(audit("orders")).allMatch(PartitionAudit::identical);
  }

  @Test
  void shouldWriteNothingToAReadOnlySource() throws Exception {
    create("orders", 1);
    produce("orders", 10);
    ClusterProfile readOnly =
        new ClusterProfile(
            source.alias(), source.bootstrapServers(), new Security.Plaintext(), Access.READ_ONLY);
    FlowSpec gentle = FlowSpec.of(readOnly, target, prefix.replace(".", "\\.") + ".*");
    List<String> before = topics(source);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, gentle);
      awaitDrained(engine, 1);

      assertThat(topics(source)).containsExactlyInAnyOrderElementsOf(before);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(engine.heartbeats().latest()).isNotNull();
                HeartbeatSample beat = Objects.requireNonNull(engine.heartbeats().latest());
                assertThat(beat.endToEnd()).isFalse();
                assertThat(beat.ageSeconds()).isNotNull();
              });
    }
  }

  @Test
  void shouldRefuseAFlowOfAClusterToItself() {
    FlowSpec echo =
        FlowSpec.of(
            source,
            ClusterProfile.plaintext(alias + "c", Brokers.source().bootstrap()),
            prefix + "none");
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(echo).orThrow();

      Result<FlowName> result = engine.start(echo.name()).join();

      assertThat(result)
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Invalid.class));
    }
  }

  @Test
  void shouldRefuseAWorkspaceThatIsHeld() {
    try (Engine held = Engine.open(new EngineConfig(workspace)).orThrow()) {
      assertThat(held.flows()).isNotNull();
      assertThat(Engine.open(new EngineConfig(workspace)))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
    }
  }

  private void start(Engine engine, FlowSpec spec) {
    engine.save(spec).orThrow();
    engine.start(spec.name()).join().orThrow();
  }

  private void awaitDrained(Engine engine, int partitions) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              List<LagSample> samples = samples(engine);
              return samples.size() == partitions
                  && samples.stream().allMatch(sample -> Long.valueOf(0).equals(sample.lag()));
            });
  }

  private static List<LagSample> samples(Engine engine) {
    return engine.lag().latest() instanceof Scrape.Batch batch ? batch.samples() : List.of();
  }

  private static FlowSnapshot snapshot(Engine engine) {
    return Objects.requireNonNull(engine.flows().latest()).getFirst();
  }

  private LagQuery lastMinutes() {
    java.time.Instant now = java.time.Instant.now();
    return new LagQuery(name, null, now.minusSeconds(300), now.plusSeconds(1), 100);
  }

  private List<PartitionAudit> audit(String... topics) {
    return new MirrorAudit(source, target, PATIENCE)
        .run(
            java.util.Arrays.stream(topics).map(topic -> prefix + topic).toList(),
            topic -> source.alias() + "." + topic)
        .orThrow();
  }

  private static List<String> topics(ClusterProfile cluster) throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }

  private void create(String topic, int partitions) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin.createTopics(List.of(new NewTopic(prefix + topic, partitions, (short) 1))).all().get();
    }
  }

  private void produce(String topic, int records) {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(record(topic, i));
      }
    }
  }

  private void transact(String topic, int transactions) {
    try (KafkaProducer<byte[], byte[]> producer =
        producer(Map.of("transactional.id", prefix + "tx"))) {
      producer.initTransactions();
      for (int t = 0; t < transactions; t++) {
        producer.beginTransaction();
        for (int i = 0; i < 20; i++) {
          var _ = producer.send(record(topic, t * 100 + i));
        }
        if (t % 3 == 2) {
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
        }
      }
    }
  }

  private ProducerRecord<byte[], byte[]> record(String topic, int number) {
    byte[] text = ("record " + number).getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(prefix + topic, text, text);
    record.headers().add("number", text);
    return record;
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(source.clientProperties());
    properties.putAll(more);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
