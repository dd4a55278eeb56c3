package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;

class WorkloadIT {

  @TempDir Path folder;

  @Test
  void shouldCountExactlyWhatACommittedReaderGets() {
    ClusterProfile cluster = Brokers.source().profile();
    try (Workload workload = Workload.start(cluster, Brokers.prefix("workload"), 6_000).orThrow()) {
      await().atMost(Duration.ofSeconds(40)).until(() -> workload.total() >= 15_000);

      workload.stop();

      assertThat(workload.uncertain()).isZero();
      assertThat(workload.topics())
          .allSatisfy(
              topic ->
                  assertThat(consumed(cluster, topic))
                      .isNotEmpty()
                      .allSatisfy(
                          (partition, count) ->
                              assertThat(workload.acknowledged().getOrDefault(partition, 0L))
                                  .isEqualTo(count)));
    }
  }

  @Test
  void shouldKeepTheRateAndChangeIt() {
    try (Workload workload =
        Workload.start(Brokers.source().profile(), Brokers.prefix("rate"), 400).orThrow()) {
      await().atMost(Duration.ofSeconds(20)).until(() -> workload.total() > 100);
      assertThat(rate(workload)).isBetween(250.0, 550.0);

      workload.setRate(1_600);
      assertThat(rate(workload)).isBetween(1_000.0, 2_200.0);

      workload.setRate(0);
      await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(steady(workload));
    }
  }

  @Test
  void shouldCreateTopicsOfEveryKind() throws Exception {
    String prefix = Brokers.prefix("kinds");
    try (Workload workload = Workload.start(Brokers.source().profile(), prefix, 0).orThrow();
        Admin admin = Admin.create(Brokers.source().profile().clientProperties())) {
      assertThat(workload.topics()).hasSize(5);
      assertThat(config(admin, prefix + "clicks", "compression.type")).isEqualTo("lz4");
      assertThat(config(admin, prefix + "customers", "cleanup.policy")).isEqualTo("compact");
    }
  }

  @Test
  void shouldKeepOneGroupUpToDateAndLeaveTheOtherBehind() throws Exception {
    String prefix = Brokers.prefix("groups");
    ClusterProfile cluster = Brokers.source().profile();
    try (Workload workload = Workload.start(cluster, prefix, 6_000).orThrow();
        Admin admin = Admin.create(cluster.clientProperties())) {
      await().atMost(Duration.ofSeconds(40)).until(() -> workload.total() >= 8_000);

      workload.stop();

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(lag(admin, prefix + Workload.BILLING)).isZero());
      assertThat(lag(admin, prefix + Workload.REPORTING)).isGreaterThan(1_000);
    }
  }

  @Test
  void shouldGoOnAfterItsBrokerWasKilledAndLoseNothing() {
    try (DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow();
        Workload workload = Workload.start(broker.profile(), 3_000).orThrow()) {
      await().atMost(Duration.ofSeconds(40)).until(() -> workload.total() >= 2_000);

      broker.kill();
      broker.restart().orThrow();

      long before = workload.total();
      await().atMost(Duration.ofSeconds(60)).until(() -> workload.total() >= before + 3_000);
      workload.stop();
      long kept =
          workload.topics().stream()
              .flatMap(topic -> consumed(broker.profile(), topic).values().stream())
              .mapToLong(Long::longValue)
              .sum();
      assertThat(kept).isBetween(workload.total(), workload.total() + workload.uncertain());
    }
  }

  @Test
  void shouldSayThatTheClusterIsAway() {
    int[] free = FreePorts.pair();

    Result<Workload> result =
        Workload.start(ClusterProfile.plaintext("nowhere", "127.0.0.1:" + free[0]), 10);

    assertThat(result).isInstanceOf(Result.Err.class);
  }

  @Test
  @Tag("bench")
  void shouldMeasureTheHighestRate() {
    try (DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow();
        Workload workload = Workload.start(broker.profile(), 500_000).orThrow()) {
      await().atMost(Duration.ofSeconds(20)).until(() -> workload.total() > 10_000);
      Measured.note("highest rate: %.0f records/s".formatted(rate(workload)));
      Measured.note("highest rate, later: %.0f records/s".formatted(rate(workload)));
      Measured.memory("broker under load", broker.pid());
      workload.setRate(100);
      workload.stop();
    }
  }

  private static double rate(Workload workload) {
    long count = workload.total();
    long begin = System.nanoTime();
    await()
        .pollDelay(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(20))
        .until(() -> workload.total() > count);
    return (workload.total() - count) * 1e9 / (System.nanoTime() - begin);
  }

  private static Callable<Boolean> steady(Workload workload) {
    long[] last = {-1};
    return () -> {
      long total = workload.total();
      boolean same = total == last[0];
      last[0] = total;
      return same;
    };
  }

  private static long lag(Admin admin, String group) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    assertThat(committed).isNotEmpty();
    long lag = 0;
    for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : committed.entrySet()) {
      long end =
          admin
              .listOffsets(Map.of(entry.getKey(), OffsetSpec.latest()))
              .partitionResult(entry.getKey())
              .get()
              .offset();
      lag += end - entry.getValue().offset();
    }
    return lag;
  }

  private static String config(Admin admin, String topic, String key) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config =
        Objects.requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
    return config.get(key).value();
  }

  private static Map<TopicPartition, Long> consumed(ClusterProfile cluster, String topic) {
    Map<TopicPartition, Long> counts = new HashMap<>();
    Map<String, TopicFacts> facts = TopicFacts.read(cluster, List.of(topic)).orThrow();
    try (Consumer<byte[], byte[]> consumer = MirrorAudit.consumer(cluster)) {
      List<TopicPartition> partitions = TopicFacts.partitions(facts);
      consumer
          .endOffsets(partitions)
          .forEach(
              (partition, end) -> {
                PartitionReader reader =
                    new PartitionReader(
                        consumer, partition, end, Deadline.in(Duration.ofSeconds(60)));
                long count = 0;
                while (reader.next() != null) {
                  count++;
                }
                counts.put(partition, count);
              });
    }
    return counts;
  }
}
