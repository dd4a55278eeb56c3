package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.flow.FlowName;

/**
 * What will be done, in order, and a fingerprint of what it was planned against.
 *
 * @param fingerprint SHA-256 of the actual connectors at the time of planning
 */
public record FlowPlan(FlowName flow, String fingerprint, List<Change> changes) {

  public FlowPlan {
    changes = List.copyOf(changes);
  }
}
