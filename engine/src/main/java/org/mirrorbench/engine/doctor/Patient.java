package org.mirrorbench.engine.doctor;

import java.util.List;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/**
 * All that is known of a flow when it is examined. Read once; the checks only look.
 *
 * @param desired what its connectors should be
 * @param others the other flows that the workspace knows
 */
public record Patient(
    FlowSpec spec,
    Runs runs,
    DesiredFlow desired,
    Result<Inventory> source,
    Result<Inventory> target,
    List<FlowSpec> others) {

  public Patient {
    others = List.copyOf(others);
  }
}
