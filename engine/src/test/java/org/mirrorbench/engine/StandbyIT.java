package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.metrics.MetricHub;
import org.mirrorbench.engine.testkit.Brokers;

final class StandbyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PARTITIONS = 2;

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("standby");
  private final String alias = prefix.replace(".", "");
  private final String topic = prefix + "orders";
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  private final FlowSpec flow = FlowSpec.of(source, target, topic);
  private final FlowName name = flow.name();
  private final String mirror = source.alias() + "." + topic;
  private final Admin admin = Admin.create(target.clientProperties());

  @BeforeEach
  void createTopic() throws Exception {
    try (Admin there = Admin.create(source.clientProperties())) {
      there.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    }
    produce(100);
  }

  @AfterEach
  void closeAdmin() {
    admin.close();
  }

  @Test
  void shouldDeliverNothingWhileItStandsByAndGoOnAtOnce() throws Exception {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      run(engine, 100);
      assertThat(tasks()).isPositive();

      engine.stop(name).join().orThrow();

      assertThat(tasks()).isZero();
      assertThat(state(engine)).isEqualTo(FlowState.STOPPED);
      assertThat(members()).isEqualTo(1);
      produce(50);
      await().during(Duration.ofSeconds(3)).until(() -> arrived() == 100);
      engine.start(name).join().orThrow();
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).isEqualTo(150));
      await().atMost(PATIENCE).until(() -> state(engine) == FlowState.RUNNING);
    }
    assertThat(audit()).hasSize(PARTITIONS).allMatch(PartitionAudit::identical);
  }

  @Test
  void shouldPrepareWhatAnotherEngineStopped() throws Exception {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      run(engine, 100);
      engine.stop(name).join().orThrow();
    }
    assertThat(members()).isZero();

    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.prepare(name).join().orThrow();

      await().atMost(PATIENCE).until(() -> members() == 1);
      produce(50);
      await().during(Duration.ofSeconds(3)).until(() -> arrived() == 100);
      assertThat(state(engine)).isEqualTo(FlowState.STOPPED);
      engine.start(name).join().orThrow();
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).isEqualTo(150));
    }
    assertThat(audit()).hasSize(PARTITIONS).allMatch(PartitionAudit::identical);
  }

  @Test
  void shouldCreateNothingForAFlowThatNeverRan() throws Exception {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();

      engine.prepare(name).join().orThrow();

      assertThat(members()).isZero();
      FlowNames names = new FlowNames(name);
      assertThat(topics())
          .doesNotContain(names.configsTopic(), names.offsetsTopic(), names.statusTopic(), mirror);
    }
  }

  @Test
  void shouldNotRunAFlowThatWasNotStopped() throws Exception {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      run(engine, 100);
    }
    produce(50);

    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.prepare(name).join().orThrow();

      await().during(Duration.ofSeconds(3)).until(() -> arrived() == 100);
      assertThat(members()).isZero();
    }
  }

  private void run(Engine engine, long records) {
    engine.save(flow).orThrow();
    engine.start(name).join().orThrow();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).isEqualTo(records));
  }

  /** Tasks in this process that have not ended. */
  private long tasks() {
    return MetricHub.find("connector-task-metrics", "status")
        .filter(
            metric ->
                new FlowNames(name)
                    .sourceConnector()
                    .equals(metric.metricName().tags().get("connector")))
        .count();
  }

  private FlowState state(Engine engine) {
    return Objects.requireNonNull(engine.flows().latest()).getFirst().state();
  }

  private int members() throws InterruptedException, ExecutionException {
    String group = new FlowNames(name).group();
    try {
      return admin.describeClassicGroups(List.of(group)).all().get().values().stream()
          .mapToInt(found -> found.members().size())
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw e;
    }
  }

  private Set<String> topics() throws InterruptedException, ExecutionException {
    return admin.listTopics().names().get();
  }

  private long arrived() throws InterruptedException, ExecutionException {
    if (!topics().contains(mirror)) {
      return 0;
    }
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int i = 0; i < PARTITIONS; i++) {
      ends.put(new TopicPartition(mirror, i), OffsetSpec.latest());
    }
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  private void produce(int records) {
    try (var producer =
        new KafkaProducer<>(
            source.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(new ProducerRecord<>(topic, i % PARTITIONS, null, new byte[] {1}));
      }
    }
  }

  private List<PartitionAudit> audit() {
    return new MirrorAudit(source, target, PATIENCE).run(List.of(topic), it -> mirror).orThrow();
  }
}
