package org.mirrorbench.engine.cli;

import java.util.List;
import java.util.function.Function;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Doctor;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.PatientReader;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.InventoryReader;

/**
 * Examines flows of a file beside whoever holds a workspace.
 *
 * @param all every flow of the file
 * @param worker the one that serves a flow, or why none can be asked
 */
record Examination(List<FlowSpec> all, Function<FlowSpec, Result<ConnectCluster>> worker) {

  CheckReport report(FlowSpec one, Runs runs) {
    List<FlowSpec> others = all.stream().filter(it -> !it.name().equals(one.name())).toList();
    PatientReader reader =
        new PatientReader(
            InventoryReader::read, others, () -> worker.apply(one), Result.err(notRemembered(one)));
    return new Doctor().examine(reader.read(one, runs, Progress.NONE), Progress.NONE);
  }

  List<Finding> findings(FlowSpec one, Runs runs) {
    return report(one, runs).findings();
  }

  private static Problem notRemembered(FlowSpec one) {
    return new Problem.Invalid(
        "Flow " + one.name(),
        "the command line remembers nothing of its topics.",
        "Examine it in the window for this.");
  }
}
