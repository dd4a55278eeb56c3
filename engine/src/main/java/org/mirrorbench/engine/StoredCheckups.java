package org.mirrorbench.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Doctor;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Patient;
import org.mirrorbench.engine.doctor.PatientReader;
import org.mirrorbench.engine.doctor.TopicIds;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.doctor.Tracer;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
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
    return check(flow, runs, List.of(), progress);
  }

  @Override
  public CheckReport check(FlowSpec flow, Runs runs, List<FlowSpec> together, Progress progress) {
    Patient patient = patient(flow, runs, together, progress);
    CheckReport report = new Doctor().examine(patient, progress);
    TopicIds.after(patient).ifPresent(ids -> ports.remember().accept(flow.name(), ids));
    return report;
  }

  private Patient patient(FlowSpec flow, Runs runs, List<FlowSpec> together, Progress progress) {
    Map<FlowName, FlowSpec> others = new LinkedHashMap<>();
    ports.flows().get().forEach(other -> others.put(other.name(), other));
    together.forEach(other -> others.put(other.name(), other));
    others.remove(flow.name());
    return new PatientReader(
            InventoryReader::read,
            List.copyOf(others.values()),
            () -> ports.worker().apply(flow, runs),
            ports.recall().apply(flow.name()))
        .read(flow, runs, progress);
  }

  List<Finding> findings(FlowSpec flow, Runs runs, List<FlowSpec> together) {
    return check(flow, runs, together, Progress.NONE).findings();
  }

  @Override
  public Result<Trace> whyTopic(FlowName flow, String topic) {
    return tracer(flow).then(tracer -> tracer.topic(topic));
  }

  @Override
  public Result<Trace> whyGroup(FlowName flow, String group) {
    return tracer(flow).then(tracer -> tracer.group(group));
  }

  private Result<Tracer> tracer(FlowName flow) {
    return ports.flows().get().stream()
        .filter(spec -> spec.name().equals(flow))
        .findFirst()
        .<Result<Tracer>>map(spec -> Result.ok(tracer(spec, ports.runs().apply(flow))))
        .orElseGet(() -> Result.err(unknown(flow)));
  }

  private Tracer tracer(FlowSpec flow, Runs runs) {
    return new Tracer(
        patient(flow, runs, List.of(), Progress.NONE), ports.worker().apply(flow, runs));
  }

  private static Problem unknown(FlowName flow) {
    return new Problem.Invalid(
        "Flow " + flow, "this workspace has no such flow.", "Save it first, or correct its name.");
  }
}
