package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.run.FlowView;

class SnapshotsTest {

  private static final Instant LOOKED = Instant.parse("2026-01-02T03:04:05Z");
  private static final FlowSpec FLOW =
      FlowSpec.of(
          ClusterProfile.plaintext("a", "127.0.0.1:1"),
          ClusterProfile.plaintext("b", "127.0.0.1:2"),
          ".*");

  private static FlowSnapshot at(Instant now) {
    ClusterSnapshot cluster =
        new ClusterSnapshot("a", "127.0.0.1:1", null, null, null, null, null, null, null, now);
    Scrape.Batch look =
        new Scrape.Batch(FLOW.name(), LOOKED, List.of(), 7L, 0, 1.0, 50.0, null, Health.IN_STEP);
    HeartbeatSample beat =
        new HeartbeatSample(FLOW.name(), LOOKED, LOOKED, LOOKED, 0.0, 0.0, 1.0, true, null);
    FlowView view =
        new FlowView(FlowState.RUNNING, List.of(), look, beat, null, "http://localhost", null);
    return Snapshots.of(FLOW, view, cluster, cluster, now);
  }

  @Test
  void shouldTellTheFiguresOfAFreshLook() {
    FlowSnapshot flow = at(LOOKED.plusSeconds(2));

    assertThat(flow.health()).isEqualTo(Health.IN_STEP);
    assertThat(flow.recordsBehind()).isEqualTo(7);
    assertThat(flow.heartbeatSeconds()).isEqualTo(2);
    assertThat(flow.problem()).isNull();
  }

  @Test
  void shouldNotPassOldFiguresForThoseOfNow() {
    FlowSnapshot flow = at(LOOKED.plusSeconds(17));

    assertThat(flow.health()).isEqualTo(Health.UNKNOWN);
    assertThat(flow.recordsBehind()).isNull();
    assertThat(flow.secondsBehind()).isNull();
    assertThat(flow.recordsPerSecond()).isNull();
    assertThat(flow.heartbeatSeconds()).isEqualTo(17);
    assertThat(flow.problem()).isInstanceOf(Problem.TimedOut.class);
    assertThat(flow.problem())
        .extracting(Problem::detail)
        .asString()
        .contains("since 2026-01-02T03:04:05Z");
  }
}
