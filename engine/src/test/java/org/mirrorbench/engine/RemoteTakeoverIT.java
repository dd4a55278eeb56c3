package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** A flow that leaves the engine for a Connect cluster. */
final class RemoteTakeoverIT {

  @TempDir private Path workspace;
  private final RemoteFlowSetup setup = new RemoteFlowSetup();

  @Test
  void shouldTakeOverFromTheEngineAndGoOnWithoutIt() throws Exception {
    setup.pair.create("orders", 2);
    setup.pair.produce("orders", 2, 0, 200);
    try (Engine engine = RemoteFlowSetup.open(workspace)) {
      engine.save(setup.flow).orThrow();
      engine.start(setup.flow.name()).join().orThrow();
      setup.pair.awaitCopied("orders");
      engine.stop(setup.flow.name()).join().orThrow();
      await()
          .atMost(RemoteFlowSetup.PATIENCE)
          .until(
              () ->
                  Objects.requireNonNull(engine.flows().latest()).getFirst().state()
                      == FlowState.STOPPED);
    }
    try (Engine engine = RemoteFlowSetup.open(workspace)) {
      Proposal proposal = setup.propose(engine);
      assertThat(proposal.findings())
          .extracting(Finding::symptom)
          .containsExactly(Symptom.PLAN_TAKES_OVER);
      engine.plans().apply(proposal, Progress.NONE).orThrow();
    }
    // nobody of us is there any more
    setup.pair.produce("orders", 2, 200, 100);
    setup.pair.awaitCopied("orders");
    try (Engine engine = RemoteFlowSetup.open(workspace)) {
      setup.runsThere(engine);
      assertThat(engine.interrupted()).isEmpty();
      stopAndMend(engine);
      doesNotComeBackInSilence(engine);
    }
  }

  /** The engine's old positions would have it copy again what the worker delivered since. */
  private void doesNotComeBackInSilence(Engine engine) {
    assertThat(
            engine
                .plans()
                .propose(List.of(setup.flow), new Runs.Engine(), Progress.NONE)
                .orThrow()
                .findings())
        .extracting(Finding::symptom)
        .contains(Symptom.PLAN_RUNS_ELSEWHERE, Symptom.PLAN_ADOPTION_BLOCKED);
    Proposal removal = engine.plans().proposeRemoval(setup.flow.name(), Progress.NONE).orThrow();
    engine.plans().apply(removal, Progress.NONE).orThrow();
    engine.save(setup.flow).orThrow();
    assertThat(engine.start(setup.flow.name()).join())
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem())
                    .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem ->
                            assertThat(problem.sentence()).contains("out of date", "remote")));
  }

  private void stopAndMend(Engine engine) {
    engine.stop(setup.flow.name()).join().orThrow();
    assertThat(
            Objects.requireNonNull(
                    setup.rest.statuses().orThrow().get(setup.names.sourceConnector()))
                .state())
        .isEqualTo("STOPPED");
    engine.start(setup.flow.name()).join().orThrow();
    setup.runsThere(engine);
    Proposal repair =
        engine
            .plans()
            .proposeRepair(
                setup.flow.name(),
                List.of(
                    new Repair.Settings(Map.of("tasks.max", "1")),
                    new Repair.TopicConfig(
                        Side.TARGET,
                        setup.pair.mirror("orders"),
                        Map.of("message.timestamp.type", "LogAppendTime")),
                    new Repair.Partitions(Side.TARGET, setup.pair.mirror("orders"), 4)),
                Progress.NONE)
            .orThrow();
    assertThat(RemoteFlowSetup.states(engine.plans().apply(repair, Progress.NONE).orThrow()))
        .containsOnly(ApplyReport.State.DONE);
    assertThat(setup.config("tasks.max")).isEqualTo("1");
    assertThat(setup.topicConfig(setup.pair.mirror("orders"), "message.timestamp.type"))
        .isEqualTo("LogAppendTime");
    long run = engine.plans().history(setup.flow.name()).getFirst().id();
    Proposal undo = engine.plans().proposeUndo(run, Progress.NONE).orThrow();
    assertThat(undo.findings())
        .extracting(Finding::symptom)
        .containsExactly(Symptom.PLAN_PARTITIONS_STAY);
    engine.plans().apply(undo, Progress.NONE).orThrow();
    assertThat(setup.config("tasks.max")).isEqualTo("2");
    assertThat(setup.topicConfig(setup.pair.mirror("orders"), "message.timestamp.type"))
        .isNotEqualTo("LogAppendTime");
  }
}
