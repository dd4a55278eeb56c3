package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.metrics.MetricHub;
import org.mirrorbench.engine.testkit.Brokers;

/** Brokers hold a flow back as its plan asks them to. */
final class QuotaIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int RATE = 200_000;
  private static final int BYTES = 20 * RATE;

  @TempDir private Path workspace;
  private final String prefix = Brokers.prefix("quota");
  private final String alias = prefix.replace(".", "");
  private final String topic = prefix + "orders";
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());
  private final FlowSpec flow =
      new FlowSpec(
          FlowSpec.of(source, target, "x").name(),
          source,
          target,
          Preset.LAN,
          Map.of(
              "topics",
              topic.replace(".", "\\."),
              "tasks.max",
              "1",
              // a worker reports nothing of its producers by itself
              "producer.override.metric.reporters",
              MetricHub.class.getName(),
              FlowQuotas.CONSUMER,
              "" + 2 * RATE,
              FlowQuotas.PRODUCER,
              "" + RATE),
          Map.of());
  private final String connector = new FlowNames(flow.name()).sourceConnector();

  @Test
  void shouldHaveTheBrokersHoldAFlowBackUntilItIsRemoved(TestReporter reporter) throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      apply(engine, engine.plans().propose(List.of(flow), new Runs.Engine(), Progress.NONE));
      assertThat(quotas(source)).containsExactly(Map.entry("consumer_byte_rate", 2.0 * RATE));
      assertThat(quotas(target)).containsExactly(Map.entry("producer_byte_rate", 1.0 * RATE));
      int records = produce();
      await().atMost(PATIENCE).until(() -> copied() > 0);
      long begun = System.nanoTime();
      await().atMost(PATIENCE).until(() -> copied() == records);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      double fetching = most("consumer-fetch-manager-metrics", "fetch-throttle-time-max");
      double producing = most("producer-metrics", "produce-throttle-time-max");
      reporter.publishEntry(
          "copied %d kB in %d ms, held back for at most %.0f ms reading, %.0f ms writing"
              .formatted(BYTES / 1000, took.toMillis(), fetching, producing));
      assertThat(fetching).as("longest wait of the consumer in ms").isPositive();
      assertThat(producing).as("longest wait of the producer in ms").isPositive();
      // brokers count over eleven seconds: as much as that may pass at once
      assertThat(took).isGreaterThan(Duration.ofSeconds(5));

      apply(engine, engine.plans().proposeRemoval(flow.name(), Progress.NONE));
      assertThat(quotas(source)).isEmpty();
      assertThat(quotas(target)).isEmpty();
    }
  }

  private static void apply(
      Engine engine, org.mirrorbench.engine.problem.Result<Proposal> proposal) {
    assertThat(engine.plans().apply(proposal.orThrow(), Progress.NONE).orThrow())
        .allMatch(report -> report.problem().isEmpty());
  }

  /** Of this flow's clients alone, by what is limited. */
  private Map<String, Double> quotas(ClusterProfile cluster)
      throws ExecutionException, InterruptedException {
    Map<String, Double> found = new TreeMap<>();
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin
          .describeClientQuotas(ClientQuotaFilter.all())
          .entities()
          .get()
          .forEach(
              (entity, rates) -> {
                if (String.valueOf(entity.entries().get("client-id")).contains(connector)) {
                  found.putAll(rates);
                }
              });
    }
    return found;
  }

  /** What does not compress, in records of ten thousand bytes. */
  private int produce() {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    int records = BYTES / bytes.length;
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            source.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(new ProducerRecord<>(topic, bytes));
      }
    }
    return records;
  }

  private long copied() throws ExecutionException, InterruptedException {
    TopicPartition mirror = new TopicPartition(source.alias() + "." + topic, 0);
    try (Admin admin = Admin.create(target.clientProperties())) {
      return admin.listTopics().names().get().contains(mirror.topic())
          ? admin
              .listOffsets(Map.of(mirror, OffsetSpec.latest()))
              .partitionResult(mirror)
              .get()
              .offset()
          : 0;
    }
  }

  /** The greatest value of a metric of this flow's clients, in ms. */
  private double most(String group, String name) {
    return MetricHub.find(group, name)
        .filter(
            metric -> metric.metricName().tags().getOrDefault("client-id", "").contains(connector))
        .flatMap(metric -> MetricHub.number(metric).stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
