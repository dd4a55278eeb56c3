package org.mirrorbench.engine.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/**
 * How a running flow differs from what was applied.
 *
 * @param changes what would have to be done to bring it back; empty when it is as it was applied
 * @param problem why it could not be compared, or null
 */
public record Drift(FlowName flow, Instant at, List<Change> changes, @Nullable Problem problem) {

  public Drift {
    changes = List.copyOf(changes);
  }

  /** Whether it is known to differ. */
  public boolean drifted() {
    return !changes.isEmpty();
  }
}
