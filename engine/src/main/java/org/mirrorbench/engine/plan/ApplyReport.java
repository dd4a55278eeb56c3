package org.mirrorbench.engine.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;

/** What became of each change of a plan. */
public record ApplyReport(FlowPlan plan, List<Outcome> outcomes) {

  public ApplyReport {
    outcomes = List.copyOf(outcomes);
  }

  /** The first problem, if any change failed. */
  public Optional<Problem> problem() {
    return outcomes.stream()
        .map(Outcome::problem)
        .filter(java.util.Objects::nonNull)
        .<Problem>map(java.util.Objects::requireNonNull)
        .findFirst();
  }

  /** Of a plan that was not begun. */
  public static ApplyReport notTried(FlowPlan plan) {
    return new ApplyReport(
        plan, plan.changes().stream().map(it -> new Outcome(it, State.NOT_TRIED, null)).toList());
  }

  /** Of a plan that could not even begin: told of its first change. */
  public static ApplyReport refused(FlowPlan plan, Problem problem) {
    List<Outcome> outcomes = new java.util.ArrayList<>(notTried(plan).outcomes());
    if (!outcomes.isEmpty()) {
      outcomes.set(0, new Outcome(outcomes.getFirst().change(), State.FAILED, problem));
    }
    return new ApplyReport(plan, outcomes);
  }

  /** How a change ended. */
  public enum State {
    DONE("done"),
    FAILED("failed"),
    NOT_TRIED("notTried");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As scripts and the journal know it. */
    public String word() {
      return word;
    }
  }

  /** A change and how it ended. */
  public record Outcome(Change change, State state, @Nullable Problem problem) {}
}
