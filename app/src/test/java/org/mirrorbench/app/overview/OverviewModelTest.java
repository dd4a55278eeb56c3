package org.mirrorbench.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;

class OverviewModelTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final OverviewModel model = new OverviewModel();

  @Test
  void shouldSumWhatIsKnownAndCountWhatIsNot() {
    model.show(List.of(flow("a", "b", 5L, 2.0), flow("a", "c", null, null)));

    assertThat(model.totals().recordsBehind()).isEqualTo(5);
    assertThat(model.totals().worstSeconds()).isEqualTo(2.0);
    assertThat(model.totals().behindUnknown()).isEqualTo(1);
  }

  @Test
  void shouldNotKnowASumOfUnknowns() {
    model.show(List.of(flow("a", "c", null, null)));

    assertThat(model.totals().recordsBehind()).isNull();
    assertThat(model.totals().bytesPerSecond()).isNull();
  }

  @Test
  void shouldListEachClusterOnceSourcesFirst() {
    model.show(List.of(flow("z", "b", 0L, 0.0), flow("z", "a", 0L, 0.0), flow("b", "a", 0L, 0.0)));

    assertThat(model.clusters()).extracting(ClusterSnapshot::alias).containsExactly("b", "z", "a");
  }

  private static FlowSnapshot flow(
      String source, String target, @Nullable Long behind, @Nullable Double seconds) {
    return new FlowSnapshot(
        new FlowName(source, target),
        FlowState.RUNNING,
        Health.UNKNOWN,
        behind,
        seconds,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        cluster(source),
        cluster(target),
        null,
        NOW);
  }

  private static ClusterSnapshot cluster(String alias) {
    return new ClusterSnapshot(alias, "h:1", null, null, null, null, null, null, null, NOW);
  }
}
