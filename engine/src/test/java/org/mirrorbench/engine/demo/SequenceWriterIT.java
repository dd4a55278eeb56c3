package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.testkit.Brokers;

final class SequenceWriterIT {

  private static final int PARTITIONS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ClusterProfile cluster = Brokers.source().profile();

  /** The writer begins while leaders may not yet know their partitions. */
  @Test
  void shouldBeginEachPartitionOfANewTopicWithItsFirstNumber() throws Exception {
    beginAnew(2);
  }

  @Test
  @Tag("full")
  void shouldBeginEachPartitionOfManyNewTopicsWithItsFirstNumber() throws Exception {
    beginAnew(8);
  }

  private void beginAnew(int topics) throws Exception {
    for (int round = 0; round < topics; round++) {
      String topic = Brokers.prefix("numbers") + round;
      create(topic);
      SequenceWriter writer = SequenceWriter.start(cluster, topic, PARTITIONS, 6_000);
      try (writer) {
        await()
            .atMost(PATIENCE)
            .until(() -> writer.acknowledged().values().stream().allMatch(count -> count >= 50));
      }

      assertThat(new SequenceAudit(cluster, PATIENCE).run(topic, writer.acknowledged()).orThrow())
          .hasSize(PARTITIONS)
          .allMatch(SequenceReport::exactlyOnce);
    }
  }

  private void create(String topic) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    }
  }
}
