package org.mirrorbench.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Diagnosis;
import org.mirrorbench.engine.connection.Remark;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.connection.StageState;
import org.mirrorbench.engine.problem.Problem;

class TestModelTest {

  private final TestModel model = new TestModel();

  @Test
  void shouldShowTheStageThatRunsNext() {
    model.start();
    model.ended(result(Stage.NAME, StageState.PASSED, Diagnosis.NAME_RESOLVED));
    model.ended(result(Stage.TCP, StageState.PASSED, Diagnosis.NAME_UNKNOWN));

    assertThat(looks())
        .startsWith(StageLine.Look.PASSED, StageLine.Look.WARNED, StageLine.Look.RUNNING)
        .filteredOn(StageLine.Look.RUNNING::equals)
        .hasSize(1);
  }

  @Test
  void shouldShowAWholeReport() {
    ConnectionReport report =
        new ConnectionReport(
            "a",
            Arrays.stream(Stage.values())
                .map(stage -> result(stage, StageState.SKIPPED, Diagnosis.NAME_UNKNOWN))
                .toList(),
            List.of(),
            null,
            null,
            Instant.EPOCH);

    model.show(report);

    assertThat(looks()).containsOnly(StageLine.Look.SKIPPED);
    assertThat(model.report()).isEqualTo(report);
  }

  @Test
  void shouldStopWhereItWasCancelledOrPrevented() {
    model.start();
    model.ended(result(Stage.NAME, StageState.FAILED, Diagnosis.NAME_UNKNOWN));
    model.cancelled();
    model.ended(result(Stage.TCP, StageState.PASSED, Diagnosis.NAME_RESOLVED));
    assertThat(looks()).startsWith(StageLine.Look.FAILED, StageLine.Look.WAITING);

    model.start();
    model.prevented(new Problem.Denied("The vault", "It is locked.", "Unlock it."));
    assertThat(looks()).containsOnly(StageLine.Look.WAITING);
    assertThat(model.progress().get()).isInstanceOf(TestModel.Progress.Prevented.class);
  }

  private List<StageLine.Look> looks() {
    return model.lines().stream().map(StageLine::look).toList();
  }

  private static StageResult result(Stage stage, StageState state, Diagnosis diagnosis) {
    return new StageResult(stage, state, Remark.of(diagnosis, "a", "b"), 1);
  }
}
