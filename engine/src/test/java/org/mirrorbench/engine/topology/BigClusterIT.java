package org.mirrorbench.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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
      reporter.publishEntry(
          "made ready in", Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
      Duration cold = read(cluster, reporter);
      for (Section section : Section.values()) {
        Effort effort = new Effort(cluster);
        InventoryReader.read(cluster.profile("big"), EnumSet.of(section), Progress.NONE).orThrow();
        reporter.publishEntry(section + " alone", effort.toString());
      }
      Duration warm = read(cluster, reporter);
      assertThat(cold).isLessThan(Duration.ofSeconds(10));
      assertThat(warm).isLessThan(Duration.ofSeconds(5));
    }
  }

  private static Duration read(BigCluster cluster, TestReporter reporter) {
    Map<String, Long> stages = new LinkedHashMap<>();
    Effort effort = new Effort(cluster);
    Progress timed = (stage, done, total) -> stages.put(stage, effort.wall().toMillis());

    Inventory inventory =
        InventoryReader.read(cluster.profile("big"), EnumSet.allOf(Section.class), timed).orThrow();

    Duration took = effort.wall();
    reporter.publishEntry("all sections", effort + " " + stages);
    assertThat(stages).containsKeys("topics", "ranges", "configs", "groups");
    assertThat(inventory.topics().size()).isGreaterThanOrEqualTo(TOPICS);
    assertThat(inventory.ranges().orThrow().size()).isGreaterThanOrEqualTo(TOPICS * PARTITIONS);
    assertThat(inventory.bytes().orThrow().size()).isGreaterThanOrEqualTo(TOPICS * PARTITIONS);
    assertThat(inventory.configs().orThrow().size()).isGreaterThanOrEqualTo(TOPICS);
    assertThat(new HashSet<>(inventory.configs().orThrow().values()).size()).isLessThan(5);
    assertThat(inventory.groups().orThrow().size()).isEqualTo(GROUPS);
    assertThat(inventory.groups().orThrow().get("group-7"))
        .isNotNull()
        .extracting(GroupInfo::committed)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .hasSize(10);
    assertThat(inventory.brokerConfig()).isInstanceOf(Result.Ok.class);
    return took;
  }
}
