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
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.testkit.Brokers;

/** A flow whose worker writes records and positions in one transaction. */
final class ExactlyOnceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("exactly");
  private final String alias = prefix.replace(".", "");
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  private final FlowName name = new FlowName(source.alias(), target.alias());
  private final FlowSpec flow =
      new FlowSpec(
          name,
          source,
          target,
          Preset.LAN,
          Map.of(
              "topics", prefix.replace(".", "\\.") + ".*", "exactly.once.support", "required"),
          Map.of("exactly.once.source.support", "enabled"));

  @Test
  void shouldDeliverInTransactionsAndKeepItsPositionsOnTheTarget() throws Exception {
    create("orders", 2);
    produce("orders", 0, 400);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(name).join().orThrow();

      awaitDrained(engine);
      assertThat(audit()).allMatch(PartitionAudit::identical);
      await().atMost(PATIENCE).until(() -> snapshot(engine).state() == FlowState.RUNNING);
      assertThat(snapshot(engine).connectors())
          .hasSize(3)
          .allSatisfy(one -> assertThat(one.tasks()).allMatch(it -> it.state().equals("RUNNING")));
      await().atMost(PATIENCE).untilAsserted(() -> assertBeats(engine));
      engine.stop(name).join().orThrow();
      produce("orders", 400, 100);
      engine.start(name).join().orThrow();
      awaitDrained(engine);
    }
    assertThat(audit()).allMatch(PartitionAudit::identical);
    assertThat(topics(source)).doesNotContain(new FlowNames(name).offsetsTopic());
    assertThat(topics(target)).contains(new FlowNames(name).offsetsTopic());
  }

  private static void assertBeats(Engine engine) {
    assertThat(engine.heartbeats().latest()).isNotNull();
    HeartbeatSample beat = Objects.requireNonNull(engine.heartbeats().latest());
    assertThat(beat.endToEnd()).isFalse();
    assertThat(beat.ageSeconds()).isNotNull().isLessThan(10);
  }

  private void awaitDrained(Engine engine) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              List<LagSample> samples =
                  engine.lag().latest() instanceof Scrape.Batch batch
                      ? batch.samples()
                      : List.of();
              return samples.size() == 2
                  && samples.stream().allMatch(it -> Long.valueOf(0).equals(it.lag()));
            });
  }

  private static FlowSnapshot snapshot(Engine engine) {
    return Objects.requireNonNull(engine.flows().latest()).getFirst();
  }

  private List<PartitionAudit> audit() {
    return new MirrorAudit(source, target, PATIENCE)
        .run(List.of(prefix + "orders"), topic -> source.alias() + "." + topic)
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

  private void produce(String topic, int from, int records) {
    Map<String, Object> properties = new HashMap<>(source.clientProperties());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = from; i < from + records; i++) {
        byte[] text = ("record " + i).getBytes(StandardCharsets.UTF_8);
        var _ = producer.send(new ProducerRecord<>(prefix + topic, text, text));
      }
    }
  }
}
