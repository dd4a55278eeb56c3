package org.mirrorbench.engine.store;

import java.util.List;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;

/**
 * A flow as it was before a plan was applied.
 *
 * @param missingSecrets settings whose values were not stored, as in {@link SavedFlow}
 */
public record FormerFlow(FlowSpec spec, Runs runs, List<String> missingSecrets) {
  public FormerFlow {
    missingSecrets = List.copyOf(missingSecrets);
  }
}
