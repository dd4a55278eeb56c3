package org.mirrorbench.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Result;

/** A cluster as large as the largest that people have. */
@Tag("full")
final class BigClusterIT {

  private static final int TOPICS = 5_000;
  private static final int PARTITIONS = 4;
  private static final int GROUPS = 500;

  @Test
  void shouldReadAllSectionsOfALargeClusterWithinSeconds(TestReporter reporter) throws Exception {
    long begun = System.nanoTime();
    try (BigCluster cluster = BigCluster.start(2)) {
      cluster.topics(TOPICS, PARTITIONS);
      cluster.groups(GROUPS, TOPICS);
      reporter.publishEntry("made ready in seconds", seconds(begun));
      for (Section section : Section.values()) {
        long start = System.nanoTime();
        InventoryReader.read(cluster.profile("big"), EnumSet.of(section), Progress.NONE).orThrow();
        reporter.publishEntry(section + " alone in seconds", seconds(start));
      }
      assertThat(read(cluster, reporter)).isLessThan(Duration.ofSeconds(20));
      assertThat(read(cluster, reporter)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private static Duration read(BigCluster cluster, TestReporter reporter) {
    Map<String, Long> stages = new LinkedHashMap<>();
    long start = System.nanoTime();
    Progress timed =
        (stage, done, total) ->
            stages.put(stage, Duration.ofNanos(System.nanoTime() - start).toMillis());

    Inventory inventory =
        InventoryReader.read(cluster.profile("big"), EnumSet.allOf(Section.class), timed).orThrow();

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    reporter.publishEntry("all sections in seconds", seconds(start) + " " + stages);
    assertThat(inventory.topics().size()).isGreaterThanOrEqualTo(TOPICS);
    assertThat(inventory.ranges().orThrow().size()).isGreaterThanOrEqualTo(TOPICS * PARTITIONS);
    assertThat(inventory.bytes().orThrow().size()).isGreaterThanOrEqualTo(TOPICS * PARTITIONS);
    assertThat(inventory.configs().orThrow().size()).isGreaterThanOrEqualTo(TOPICS);
    assertThat(new HashSet<>(inventory.configs().orThrow().values()).size()).isLessThan(5);
    assertThat(inventory.groups().orThrow().size()).isEqualTo(GROUPS);
    assertThat(inventory.groups().orThrow().get("group-7").committed()).hasSize(10);
    assertThat(inventory.brokerConfig()).isInstanceOf(Result.Ok.class);
    return took;
  }

  private static String seconds(long since) {
    return "%.1f".formatted((System.nanoTime() - since) / 1e9);
  }
}
