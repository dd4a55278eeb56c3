package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.testkit.BrokerPair;

/** A healthy pair, on which the doctor finds nothing. */
final class CheckupIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path workspace;

  private final BrokerPair pair = new BrokerPair("checkup");
  private final FlowSpec flow = pair.flow(Map.of("sync.group.offsets.enabled", "true"));

  @Test
  void shouldFindNothingOnAHealthyPair() throws Exception {
    pair.create("orders", 2, Map.of("retention.ms", "604800000"));
    pair.create("tx", 2, Map.of("cleanup.policy", "compact"));
    pair.produce("orders", 2, 0, 500);
    pair.transact("tx", 3);
    pair.commit(pair.alias() + "-billing", "orders", 200);
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
}
