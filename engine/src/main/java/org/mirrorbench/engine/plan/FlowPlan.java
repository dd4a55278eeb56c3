package org.mirrorbench.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/**
 * What will be done, in order, and a fingerprint of what it was planned against.
 *
 * @param fingerprint SHA-256 of all that was compared at the time of planning
 * @param former what the workspace held of the flow then, or null when it did not know it
 */
public record FlowPlan(
    FlowName flow, String fingerprint, List<Change> changes, @Nullable FlowSetting former) {

  public FlowPlan {
    changes = List.copyOf(changes);
  }

  public FlowPlan(FlowName flow, String fingerprint, List<Change> changes) {
    this(flow, fingerprint, changes, null);
  }

  /** Whether it would change anything. */
  public boolean changesAnything() {
    return changes.stream().anyMatch(change -> change.action() != Change.Action.KEEP);
  }
}
