package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Severity;

/**
 * What would be done, in order, for all flows of a draft, and what the doctor says of it. Nothing
 * has been changed yet.
 *
 * @param plans one a flow, in the order of the flows; each with its own fingerprint
 * @param blocked true when a finding forbids to apply it
 */
public record Proposal(
    List<FlowSpec> flows,
    Runs runs,
    List<FlowPlan> plans,
    List<Finding> findings,
    boolean blocked,
    Purpose purpose) {

  public Proposal {
    flows = List.copyOf(flows);
    plans = List.copyOf(plans);
    findings = List.copyOf(findings);
  }

  /** To set flows up, or to change them. */
  public Proposal(
      List<FlowSpec> flows,
      Runs runs,
      List<FlowPlan> plans,
      List<Finding> findings,
      boolean blocked) {
    this(flows, runs, plans, findings, blocked, Purpose.SET_UP);
  }

  /** What it is for. */
  public enum Purpose {
    SET_UP,
    REMOVE,
    UNDO,
    REPAIR
  }

  /** What is found decides whether it may be applied. */
  static Proposal of(
      Purpose purpose,
      List<FlowSpec> flows,
      Runs runs,
      List<FlowPlan> plans,
      List<Finding> findings) {
    boolean blocked = findings.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    return new Proposal(flows, runs, plans, findings, blocked, purpose);
  }

  /** Whether it would change anything. */
  public boolean changes() {
    return plans.stream().anyMatch(FlowPlan::changesAnything);
  }

  /** Whether it was compared with topics, too. */
  boolean comparedTopics() {
    return purpose == Purpose.SET_UP || purpose == Purpose.REPAIR;
  }
}
