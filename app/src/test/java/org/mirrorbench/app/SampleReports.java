package org.mirrorbench.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Diagnosis;
import org.mirrorbench.engine.connection.Remark;
import org.mirrorbench.engine.connection.Right;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.connection.StageState;

/** Plausible reports of staged tests. */
final class SampleReports {

  private SampleReports() {}

  static ConnectionReport passed(String alias) {
    List<StageResult> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      stages.add(
          stage == Stage.METADATA
              ? new StageResult(stage, StageState.PASSED, unknownName(), 41)
              : new StageResult(stage, StageState.PASSED, name(), 3 + stages.size() * 37L));
    }
    return new ConnectionReport(
        alias, stages, rights(), "MkU3OEVBNTcwNTJENDM2Qk", "4.3", Instant.now());
  }

  static ConnectionReport failed(String alias) {
    List<StageResult> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      stages.add(
          switch (stage) {
            case NAME, TCP -> new StageResult(stage, StageState.PASSED, name(), 12);
            case TLS -> new StageResult(stage, StageState.FAILED, unknownName(), 5_012);
            default -> new StageResult(stage, StageState.SKIPPED, name(), 0);
          });
    }
    return new ConnectionReport(alias, stages, List.of(), null, null, Instant.now());
  }

  private static Remark name() {
    return Remark.of(Diagnosis.NAME_RESOLVED, "kafka-1.paris.example.org", "10.20.0.7");
  }

  private static Remark unknownName() {
    return Remark.of(Diagnosis.NAME_UNKNOWN, "kafka-3.paris.example.org");
  }

  private static List<Right> rights() {
    List<Right> rights = new ArrayList<>();
    for (String operation : List.of("READ", "DESCRIBE", "DESCRIBE_CONFIGS")) {
      rights.add(
          new Right(
              Right.Role.SOURCE,
              Right.Resource.TOPIC,
              "every data topic",
              operation,
              Right.Actor.SOURCE_CONNECTOR,
              Right.Grant.GRANTED));
    }
    for (String operation : List.of("CREATE", "ALTER", "ALTER_CONFIGS", "WRITE")) {
      rights.add(
          new Right(
              Right.Role.TARGET,
              Right.Resource.TOPIC,
              "every data topic",
              operation,
              operation.equals("WRITE")
                  ? Right.Actor.RECORD_PRODUCER
                  : Right.Actor.SOURCE_CONNECTOR,
              operation.equals("ALTER_CONFIGS") ? Right.Grant.MISSING : Right.Grant.GRANTED));
    }
    rights.add(
        new Right(
            Right.Role.TARGET,
            Right.Resource.GROUP,
            "mm2-mirrorbench",
            "READ",
            Right.Actor.WORKER,
            Right.Grant.UNKNOWN));
    rights.add(
        new Right(
            Right.Role.TARGET,
            Right.Resource.CLUSTER,
            "cluster",
            "ALTER",
            Right.Actor.SOURCE_CONNECTOR,
            Right.Grant.MISSING));
    return rights;
  }
}
