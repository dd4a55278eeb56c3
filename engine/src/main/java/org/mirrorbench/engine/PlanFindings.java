package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.plan.Objection;

/** What stands against a plan in the doctor's words. Pure. */
final class PlanFindings {

  private PlanFindings() {}

  static List<Finding> of(List<Objection> objections) {
    return objections.stream()
        .map(one -> new Finding(symptom(one.kind()), one.subject(), one.values(), null))
        .toList();
  }

  /**
   * The same with what the doctor finds. Whether there are positions to go on from the plan has
   * examined itself, those of another worker included, which the doctor does not take over.
   */
  static List<Finding> of(List<Objection> objections, List<Finding> doctors) {
    List<Finding> findings = new ArrayList<>(of(objections));
    doctors.stream()
        .filter(finding -> finding.symptom() != Symptom.POSITIONS_MISSING)
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  private static Symptom symptom(Objection.Kind kind) {
    return switch (kind) {
      case TOPIC_REFUSED -> Symptom.PLAN_TOPIC_REFUSED;
      case SETTING_REFUSED -> Symptom.PLAN_SETTING_REFUSED;
      case WRONG_CLUSTER -> Symptom.PLAN_WRONG_CLUSTER;
      case ADOPTION_BLOCKED -> Symptom.PLAN_ADOPTION_BLOCKED;
      case TAKES_OVER -> Symptom.PLAN_TAKES_OVER;
      case BEGINS_AGAIN -> Symptom.PLAN_BEGINS_AGAIN;
      case SECRET_TO_PLACE -> Symptom.PLAN_SECRET_TO_PLACE;
      case SECRET_IN_CLEAR -> Symptom.PLAN_SECRET_IN_CLEAR;
      case QUOTA_IMPOSSIBLE -> Symptom.PLAN_QUOTA_IMPOSSIBLE;
      case RUNS_ELSEWHERE -> Symptom.PLAN_RUNS_ELSEWHERE;
      case TOPIC_STAYS -> Symptom.PLAN_TOPIC_STAYS;
      case PARTITIONS_STAY -> Symptom.PLAN_PARTITIONS_STAY;
    };
  }
}
