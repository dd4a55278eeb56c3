package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;

/** Nobody else serves the same flow. */
final class OtherWorkersCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, List<String>> groups = patient.worker().groups().orThrow();
    FlowNames names = new FlowNames(patient.spec().name());
    boolean silent = patient.worker().identity() instanceof Result.Err<WorkerIdentity>;
    Stream<Finding> own =
        silent && patient.runs() instanceof Runs.Engine
            ? finding(Symptom.GROUP_IN_USE, patient, names.group(), groups)
            : Stream.empty();
    Stream<Finding> stock =
        patient.runs() instanceof Runs.Files
            ? Stream.empty()
            : finding(Symptom.STOCK_RUNS_TOO, patient, names.stockGroup(), groups);
    return Stream.concat(own, stock);
  }

  private static Stream<Finding> finding(
      Symptom symptom, Patient patient, String group, Map<String, List<String>> groups) {
    List<String> hosts = groups.getOrDefault(group, List.of());
    return hosts.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                symptom,
                patient.spec().name().toString(),
                group,
                Few.count(hosts),
                String.join(", ", new TreeSet<>(hosts))));
  }
}
