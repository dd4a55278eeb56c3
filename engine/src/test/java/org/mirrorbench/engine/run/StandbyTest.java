package org.mirrorbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** When a worker that stands by leaves its group. */
final class StandbyTest {

  private static final FlowSpec FLOW =
      FlowSpec.of(
          ClusterProfile.plaintext("a", "127.0.0.1:1"),
          ClusterProfile.plaintext("b", "127.0.0.1:2"),
          "orders");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Standby standby = new Standby(FLOW.name(), () -> FLOW, () -> now);

  @BeforeEach
  void begin() {
    standby.begin();
  }

  @Test
  void shouldLastWhileEveryConnectorIsStopped() {
    now = now.plus(Duration.ofMinutes(10));

    assertThat(standby.over(connectors("STOPPED", "STOPPED"))).isFalse();
  }

  @Test
  void shouldBeOverAfterTenMinutes() {
    now = now.plus(Duration.ofMinutes(10)).plusMillis(1);

    assertThat(standby.over(connectors("STOPPED", "STOPPED"))).isTrue();
  }

  @Test
  void shouldBeOverWhenSomebodyElseStartsAConnector() {
    assertThat(standby.over(connectors("STOPPED", "RUNNING"))).isTrue();
    assertThat(standby.over(connectors("PAUSED", "STOPPED"))).isTrue();
  }

  @Test
  void shouldWaitForAWorkerThatIsStillStarting() {
    assertThat(standby.over(Result.err(new Problem.TimedOut("a->b", "not yet.", "Wait."))))
        .isFalse();
  }

  @Test
  void shouldBeOverWhenTheWorkerDied() {
    assertThat(standby.over(Result.err(new Problem.Failed("a->b", "it died.", "See the log."))))
        .isTrue();
  }

  private static Result<Map<String, ConnectorStatus>> connectors(String first, String second) {
    return Result.ok(Map.of("a-b-source", in(first), "a-b-checkpoint", in(second)));
  }

  private static ConnectorStatus in(String state) {
    return new ConnectorStatus("any", "MirrorSourceConnector", state, "", null, List.of());
  }
}
