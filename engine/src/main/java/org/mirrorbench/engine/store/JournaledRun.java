package org.mirrorbench.engine.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.JournalEntry;
import org.mirrorbench.engine.problem.Problem;

/**
 * One application of a plan.
 *
 * @param endedAt null while it runs, or when the process died under it
 * @param former the flow before it, as text; null when it was not known
 */
public record JournaledRun(
    long id,
    FlowName flow,
    String fingerprint,
    Instant begunAt,
    @Nullable Instant endedAt,
    @Nullable String former,
    List<Step> steps) {

  public JournaledRun {
    steps = List.copyOf(steps);
  }

  /**
   * One change of a plan.
   *
   * @param change its name
   * @param outcome {@code done}, {@code failed} or {@code notTried}; null when it is not known
   *     whether the change was made
   * @param entry what it was, or null where an older version wrote it
   */
  public record Step(
      String change,
      @Nullable String outcome,
      @Nullable Problem problem,
      @Nullable JournalEntry entry) {}
}
