package org.mirrorbench.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mirrorbench.engine.feed.Progress;

/** A cluster of two brokers, one of which loses its power. */
@Tag("full")
final class DeadBrokerIT {

  private static final int TOPICS = 20;

  @Test
  void shouldReadWhatTheLivingBrokerHolds(TestReporter reporter) throws Exception {
    try (BigCluster cluster = BigCluster.start(2)) {
      cluster.topics(TOPICS, 2);
      Inventory before = read(cluster);
      cluster.kill(2);

      // at once, while the other broker still takes it for alive
      long start = System.nanoTime();
      Inventory dying = read(cluster);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Inventory dead = read(cluster);

      reporter.publishEntry("seconds beside a dying broker", Long.toString(took.toSeconds()));
      assertThat(before.ranges().orThrow()).hasSize(2 * TOPICS);
      assertThat(took).isLessThan(Duration.ofSeconds(20));
      for (Inventory inventory : List.of(dying, dead)) {
        Map<TopicPartition, LogRange> ranges = inventory.ranges().orThrow();
        assertThat(ranges).isNotEmpty().hasSizeLessThan(2 * TOPICS);
        assertThat(inventory.bytes().orThrow()).hasSizeLessThan(2 * TOPICS);
        assertThat(inventory.topics()).hasSize(TOPICS);
        assertThat(inventory.configs().orThrow()).hasSize(TOPICS);
      }
      assertThat(dead.brokers()).containsExactly(1);
      assertThat(dead.topics().values())
          .flatExtracting(TopicInfo::partitions)
          .anyMatch(partition -> !partition.led());
    }
  }

  private static Inventory read(BigCluster cluster) {
    return InventoryReader.read(
            cluster.profile("two"), EnumSet.allOf(Section.class), Progress.NONE)
        .orThrow();
  }
}
