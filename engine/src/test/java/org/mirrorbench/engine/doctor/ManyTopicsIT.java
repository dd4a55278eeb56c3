package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.BigCluster;
import org.mirrorbench.engine.topology.Effort;
import org.mirrorbench.engine.topology.InventoryReader;

/** An examination of a flow of thousands of topics. */
@Tag("full")
final class ManyTopicsIT {

  private static final int TOPICS = 5_000;

  @Test
  void shouldExamineThousandsOfTopicsWithinSeconds(TestReporter reporter) throws Exception {
    Ward ward = new Ward();
    try (BigCluster cluster = BigCluster.start(2)) {
      cluster.topics(TOPICS, 4);
      cluster.groups(500, TOPICS);
      FlowSpec flow =
          ward.flow(
              cluster.profile("big"),
              ward.target,
              Map.of("topics", ".*", "tasks.max", "20", "sync.group.offsets.enabled", "true"));
      Duration cold = examine(flow, cluster, reporter);
      Duration warm = examine(flow, cluster, reporter);
      assertThat(cold).isLessThan(Duration.ofSeconds(10));
      assertThat(warm).isLessThan(Duration.ofSeconds(7));
    }
  }

  private static Duration examine(FlowSpec flow, BigCluster cluster, TestReporter reporter) {
    Map<String, Long> stages = new LinkedHashMap<>();
    Effort effort = new Effort(cluster);
    Progress timed = (stage, done, total) -> stages.put(stage, effort.wall().toMillis());

    Patient patient =
        new PatientReader(
                InventoryReader::read,
                List.of(),
                () -> Result.err(PatientReader.noWorker(flow)),
                Result.ok(new TopicIds(Map.of(), Map.of())))
            .read(flow, new Runs.Engine(), timed);
    CheckReport report = new Doctor().examine(patient, timed);

    Duration took = effort.wall();
    reporter.publishEntry("examined", effort + " " + stages);
    assertThat(patient.mirrored().orThrow()).hasSizeGreaterThanOrEqualTo(TOPICS);
    assertThat(report.findings()).isEmpty();
    assertThat(stages).containsKeys("facts", "checks");
    return took;
  }
}
