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

  private static final String BROKER = "kafka-1.paris.example.org:9093";

  static ConnectionReport passed(String alias) {
    List<StageResult> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      stages.add(new StageResult(stage, StageState.PASSED, good(stage), 3 + stages.size() * 37L));
    }
    return new ConnectionReport(
        alias, stages, rights(), "MkU3OEVBNTcwNTJENDM2Qk", "4.3", Instant.now());
  }

  private static Remark good(Stage stage) {
    return switch (stage) {
      case NAME -> Remark.of(Diagnosis.NAME_RESOLVED, "kafka-1.paris.example.org", "10.20.0.7");
      case TCP -> Remark.of(Diagnosis.TCP_OPEN, BROKER);
      case TLS ->
          Remark.of(
              Diagnosis.CERTIFICATE_EXPIRES_SOON,
              BROKER,
              "CN=kafka-1.paris.example.org",
              "2026-12-10",
              "19");
      case SASL -> Remark.of(Diagnosis.SASL_GOOD, BROKER, "SCRAM-SHA-512");
      case METADATA -> Remark.of(Diagnosis.METADATA_GOOD, BROKER);
      case CAPABILITIES -> Remark.of(Diagnosis.CAPABILITIES_INFERRED, "4.2");
      case CLUSTER_ID -> Remark.of(Diagnosis.CLUSTER_ID, "MkU3OEVBNTcwNTJENDM2Qk");
      case RIGHTS ->
          Remark.of(Diagnosis.RIGHTS_SOURCE_ONLY, "ALTER_CONFIGS (topics), ALTER (cluster)");
    };
  }

  static ConnectionReport failed(String alias) {
    List<StageResult> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      stages.add(
          switch (stage) {
            case NAME, TCP -> new StageResult(stage, StageState.PASSED, good(stage), 12);
            case TLS ->
                new StageResult(
                    stage,
                    StageState.FAILED,
                    Remark.of(
                        Diagnosis.CERTIFICATE_WRONG_HOST,
                        BROKER,
                        "kafka.internal",
                        "kafka-1.paris.example.org"),
                    212);
            default ->
                new StageResult(
                    stage, StageState.SKIPPED, Remark.of(Diagnosis.EARLIER_STAGE_FAILED), 0);
          });
    }
    return new ConnectionReport(alias, stages, List.of(), null, null, Instant.now());
  }

  private static List<Right> rights() {
    List<Right> rights = new ArrayList<>();
    for (String operation : List.of("READ", "DESCRIBE", "DESCRIBE_CONFIGS")) {
      rights.add(
          new Right(
              Right.Role.SOURCE,
              Right.Resource.TOPIC,
              "*",
              operation,
              Right.Actor.SOURCE_CONNECTOR,
              Right.Grant.GRANTED));
    }
    for (String operation : List.of("CREATE", "ALTER", "ALTER_CONFIGS", "WRITE")) {
      rights.add(
          new Right(
              Right.Role.TARGET,
              Right.Resource.TOPIC,
              "*",
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
            "kafka-cluster",
            "ALTER",
            Right.Actor.SOURCE_CONNECTOR,
            Right.Grant.MISSING));
    return rights;
  }
}
