package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Doctor;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Patient;
import org.mirrorbench.engine.doctor.PatientReader;
import org.mirrorbench.engine.doctor.TopicIds;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.InventoryReader;

/** Examines the flows of the workspace. */
final class StoredCheckups implements Checkups {

  private final CheckupPorts ports;

  StoredCheckups(CheckupPorts ports) {
    this.ports = ports;
  }

  @Override
  public CheckReport check(FlowSpec flow, Runs runs, Progress progress) {
    Patient patient = patient(flow, runs, progress);
    CheckReport report = new Doctor().examine(patient, progress);
    TopicIds.after(patient).ifPresent(ids -> ports.remember().accept(flow.name(), ids));
    return report;
  }

  private Patient patient(FlowSpec flow, Runs runs, Progress progress) {
    List<FlowSpec> others =
        ports.flows().get().stream().filter(other -> !other.name().equals(flow.name())).toList();
    return new PatientReader(
            InventoryReader::read,
            others,
            () -> ports.worker().apply(flow, runs),
            ports.recall().apply(flow.name()))
        .read(flow, runs, progress);
  }

  List<Finding> findings(FlowSpec flow, Runs runs) {
    return check(flow, runs, Progress.NONE).findings();
  }

  @Override
  public Result<Trace> whyTopic(FlowName flow, String topic) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<Trace> whyGroup(FlowName flow, String group) {
    throw new UnsupportedOperationException("not built yet");
  }
}
