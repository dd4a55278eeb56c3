package org.mirrorbench.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.TestCertificates;

/** Runs a test and looks at its report; every one is searched for secrets. */
final class Tested {

  private final ConnectionReport report;
  private final List<StageResult> told;

  private Tested(ConnectionReport report, List<StageResult> told) {
    this.report = report;
    this.told = told;
  }

  static Tested run(ClusterProfile profile) {
    List<StageResult> told = new ArrayList<>();
    ConnectionReport report = ConnectionTest.run(profile, told::add);
    Tested tested = new Tested(report, told);
    tested.isSound();
    return tested;
  }

  ConnectionReport report() {
    return report;
  }

  StageResult at(Stage stage) {
    return report.stages().get(place(stage));
  }

  private static int place(Stage stage) {
    return List.of(Stage.values()).indexOf(stage);
  }

  /** Failed at this stage with this finding, and tried nothing further. */
  Remark failedAt(Stage stage, Diagnosis diagnosis) {
    StageResult result = at(stage);
    assertThat(result.remark().diagnosis()).as(summary()).isEqualTo(diagnosis);
    assertThat(result.state()).isEqualTo(StageState.FAILED);
    assertThat(result.remark().remedy()).isNotEmpty();
    assertThat(report.stages().subList(0, place(stage)))
        .allMatch(earlier -> earlier.state() != StageState.FAILED);
    assertThat(report.stages().subList(place(stage) + 1, Stage.values().length))
        .allMatch(later -> later.state() == StageState.SKIPPED);
    return result.remark();
  }

  Remark passedAt(Stage stage, Diagnosis diagnosis) {
    assertThat(at(stage).remark().diagnosis()).as(summary()).isEqualTo(diagnosis);
    assertThat(at(stage).state()).isEqualTo(StageState.PASSED);
    return at(stage).remark();
  }

  void passedAll() {
    assertThat(report.passed()).as(summary()).isTrue();
    assertThat(report.clusterId()).isNotNull();
    assertThat(report.rights()).isNotEmpty();
  }

  private void isSound() {
    assertThat(told).isEqualTo(report.stages());
    assertThat(told).extracting(StageResult::stage).containsExactly(Stage.values());
    for (StageResult result : told) {
      String words = result.remark().detail() + result.remark().remedy() + report;
      assertThat(words).doesNotContain("{0}", "{1}", "{2}", "{3}");
      assertThat(words).doesNotContain(SecureBroker.PASSWORDS.values());
      assertThat(words).doesNotContain(TestCertificates.PASSWORD, "BEGIN");
    }
  }

  String summary() {
    StringBuilder lines = new StringBuilder();
    for (StageResult result : told) {
      lines
          .append(result.stage())
          .append(' ')
          .append(result.state())
          .append(' ')
          .append(result.millis())
          .append(" ms ")
          .append(result.remark().detail())
          .append('\n');
    }
    return lines.toString();
  }
}
