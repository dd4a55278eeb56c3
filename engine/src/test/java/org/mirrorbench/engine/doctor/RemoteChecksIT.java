package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;

/** What nobody can know of a worker elsewhere is told, and does not pass as healthy. */
final class RemoteChecksIT {

  private static final String[] UNTOLD = {"storage", "flush", "distance", "stored-connectors"};

  private final Ward ward = new Ward();

  @Test
  void shouldSayWhichChecksARemoteWorkerLeavesOpen() throws Exception {
    ward.create("orders", 1, Map.of());

    CheckReport report = examine(ward.flow());

    assertThat(report.passed()).doesNotContain(UNTOLD);
    assertThat(report.notDone())
        .extracting(NotDone::toString)
        .anyMatch(line -> line.startsWith("storage: ") && line.contains("in which topics"))
        .anyMatch(line -> line.startsWith("flush: ") && line.contains("how often"))
        .anyMatch(line -> line.startsWith("distance: ") && line.contains("how far"))
        .anyMatch(line -> line.startsWith("stored-connectors: "));
  }

  @Test
  void shouldLookAtTheStorageThatTheFileOfARemoteFlowNames() throws Exception {
    ward.create("orders", 1, Map.of());
    ward.create(ward.target, ward.stem + "-configs", 1, Map.of("cleanup.policy", "compact"));
    ward.create(ward.target, ward.stem + "-offsets", 5, Map.of("cleanup.policy", "delete"));
    ward.create(ward.target, ward.stem + "-status", 5, Map.of("cleanup.policy", "compact"));
    FlowSpec flow = ward.flow();
    FlowSpec named =
        new FlowSpec(
            flow.name(),
            flow.source(),
            flow.target(),
            flow.preset(),
            flow.connectorSettings(),
            Map.of(
                "config.storage.topic", ward.stem + "-configs",
                "offset.storage.topic", ward.stem + "-offsets",
                "status.storage.topic", ward.stem + "-status"));

    assertThat(examine(named).findings())
        .filteredOn(finding -> finding.symptom() == Symptom.STORAGE_NOT_COMPACTED)
        .singleElement()
        .satisfies(finding -> assertThat(finding.subject()).isEqualTo(ward.stem + "-offsets"));
  }

  private CheckReport examine(FlowSpec flow) {
    Patient patient =
        ward.patient(
            flow,
            new Runs.Remote("elsewhere"),
            Result.err(PatientReader.noWorker(flow)),
            new TopicIds(Map.of(), Map.of()));
    return new Doctor().examine(patient, Progress.NONE);
  }
}
