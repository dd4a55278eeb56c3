package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.testkit.Brokers;

/** A healthy pair, on which the doctor finds nothing. */
final class CheckupIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("checkup");
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
          Map.of("topics", prefix.replace(".", "\\.") + ".*", "sync.group.offsets.enabled", "true"),
          Map.of());

  @Test
  void shouldFindNothingOnAHealthyPair() throws Exception {
    create("orders", Map.of("retention.ms", "604800000"));
    create("tx", Map.of("cleanup.policy", "compact"));
    produce("orders", 500);
    transact("tx");
    commit("orders", alias + "-billing", 200);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      List<String> stages = new ArrayList<>();

      CheckReport planned =
          engine
              .checkups()
              .check(flow, new Runs.Engine(), (stage, done, total) -> stages.add(stage));
      assertThat(planned.findings()).isEmpty();
      assertThat(stages).contains("facts", "checks");

      engine.start(flow.name()).join().orThrow();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  Objects.requireNonNull(engine.flows().latest()).getFirst().health()
                      == Health.IN_STEP);
      CheckReport running =
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofSeconds(1))
              .until(
                  () ->
                      engine.checkups().check(flow, new Runs.Engine(), (stage, done, total) -> {}),
                  report -> report.notDone().isEmpty() && checkpointed(report));
      assertThat(running.findings()).isEmpty();
      assertThat(running.millis()).isLessThan(10_000);
    }
  }

  /** The first checkpoints come some seconds after the first records. */
  private static boolean checkpointed(CheckReport report) {
    return report.findings().stream()
        .noneMatch(finding -> finding.symptom() == Symptom.GROUPS_WITHOUT_CHECKPOINT);
  }

  private void create(String topic, Map<String, String> configs) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin
          .createTopics(List.of(new NewTopic(prefix + topic, 2, (short) 1).configs(configs)))
          .all()
          .get();
    }
  }

  private void commit(String topic, String group, long offset) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition(prefix + topic, 0), new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  private void produce(String topic, int records) {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(record(topic, i));
      }
    }
  }

  private void transact(String topic) {
    try (KafkaProducer<byte[], byte[]> producer =
        producer(Map.of("transactional.id", prefix + "tx"))) {
      producer.initTransactions();
      for (int t = 0; t < 3; t++) {
        producer.beginTransaction();
        for (int i = 0; i < 20; i++) {
          var _ = producer.send(record(topic, t * 100 + i));
        }
        if (t == 1) {
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
        }
      }
    }
  }

  private ProducerRecord<byte[], byte[]> record(String topic, int number) {
    byte[] text = ("record " + number).getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(prefix + topic, number % 2, text, text);
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> properties = new java.util.HashMap<>(source.clientProperties());
    properties.putAll(more);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
