package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowPlan;

/**
 * What would be done, in order, for all flows of a draft, and what the doctor says of it. Nothing
 * has been changed yet.
 *
 * @param plans one a flow, in the order of the flows; each with its own fingerprint
 * @param blocked true when a finding forbids to apply it
 */
public record Proposal(
    List<FlowSpec> flows, Runs runs, List<FlowPlan> plans, List<Finding> findings, boolean blocked) {

  public Proposal {
    flows = List.copyOf(flows);
    plans = List.copyOf(plans);
    findings = List.copyOf(findings);
  }

  /** Whether it would change anything. */
  public boolean changes() {
    return plans.stream()
        .flatMap(plan -> plan.changes().stream())
        .anyMatch(change -> change.action() != Change.Action.KEEP);
  }
}
