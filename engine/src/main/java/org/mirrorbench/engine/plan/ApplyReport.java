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
