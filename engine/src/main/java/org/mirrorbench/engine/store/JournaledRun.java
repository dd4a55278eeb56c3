package org.mirrorbench.engine.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/**
 * One application of a plan.
 *
 * @param endedAt null while it runs, or when the process died under it
 */
public record JournaledRun(
    long id,
    FlowName flow,
    String fingerprint,
    Instant begunAt,
    @Nullable Instant endedAt,
    List<Step> steps) {

  public JournaledRun {
    steps = List.copyOf(steps);
  }

  /**
   * One change of a plan.
   *
   * @param outcome {@code done}, {@code failed} or {@code notTried}; null when it is not known
   *     whether the change was made
   */
  public record Step(String change, @Nullable String outcome, @Nullable Problem problem) {}
}
