package org.mirrorbench.app.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.ConnectorStatus.TaskStatus;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;

class FlowModelTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Problem SLOW = new Problem.TimedOut("a", "No answer in 5 s.", "Wait.");
  private static final Problem DEAD = new Problem.Failed("w", "The worker died.", "Start it.");

  private final FlowModel model = new FlowModel();

  @Test
  void shouldTellAcceptedFromRunning() {
    model.choose(FLOW);

    model.showFlows(List.of(flow(null)));

    assertThat(model.accepted()).isEqualTo(1);
    assertThat(model.tasksRunning()).isEqualTo(1);
    assertThat(model.tasks()).isEqualTo(2);
  }

  @Test
  void shouldShowTheFailuresNameAndMessageOnly() {
    model.choose(FLOW);

    model.showFlows(List.of(flow(null)));

    assertThat(model.processes())
        .extracting(ProcessRow::failure)
        .containsExactly("", "", "TimeoutException: no answer");
  }

  @Test
  void shouldPutTheFlowsOwnProblemBeforeThatOfItsLag() {
    model.choose(FLOW);
    model.showLag(Map.of(FLOW, new Scrape.Failed(FLOW, NOW, SLOW)));
    assertThat(model.problem()).isEqualTo(SLOW);

    model.showFlows(List.of(flow(DEAD)));

    assertThat(model.problem()).isEqualTo(DEAD);
  }

  @Test
  void shouldForgetTheFlowThatWasShownBefore() {
    model.choose(FLOW);
    model.showFlows(List.of(flow(DEAD)));

    model.choose(new FlowName("a", "c"));

    assertThat(model.processes()).isEmpty();
    assertThat(model.problem()).isNull();
  }

  @Test
  void shouldOfferOnlyWhatFitsTheState() {
    assertThat(FlowAction.values())
        .filteredOn(action -> action.fits(FlowState.PAUSED))
        .containsExactly(FlowAction.RESUME, FlowAction.STOP);
    assertThat(FlowAction.values())
        .filteredOn(action -> action.fits(FlowState.STOPPED))
        .containsExactly(FlowAction.START);
  }

  private static FlowSnapshot flow(@Nullable Problem problem) {
    ConnectorStatus connector =
        new ConnectorStatus(
            "a-b-source",
            "MirrorSourceConnector",
            "RUNNING",
            "w:1",
            null,
            List.of(
                new TaskStatus(0, "RUNNING", "w:1", null),
                new TaskStatus(
                    1,
                    "FAILED",
                    "w:1",
                    "org.apache.kafka.common.errors.TimeoutException: no answer\n\tat x.Y.z")));
    return new FlowSnapshot(
        FLOW,
        FlowState.RUNNING,
        Health.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(connector),
        null,
        cluster("a"),
        cluster("b"),
        problem,
        NOW);
  }

  private static ClusterSnapshot cluster(String alias) {
    return new ClusterSnapshot(alias, "h:1", null, null, null, null, null, null, null, NOW);
  }
}
