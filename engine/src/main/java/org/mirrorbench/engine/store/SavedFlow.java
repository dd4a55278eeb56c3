package org.mirrorbench.engine.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;

/**
 * A flow as the workspace remembers it.
 *
 * @param spec the flow; the settings named in {@code missingSecrets} are absent from it
 * @param runs where its connectors run
 * @param origin the file that it was read from and that still holds its secrets, or null
 * @param missingSecrets settings whose values were not stored, in the notation of mm2.properties:
 *     {@code alias.key} for a cluster, {@code source->target.key} for the flow
 * @param desired what it was last told to do: {@code RUNNING}, {@code PAUSED} or {@code STOPPED}
 */
public record SavedFlow(
    FlowSpec spec,
    Runs runs,
    @Nullable String origin,
    List<String> missingSecrets,
    String desired) {

  static final Set<String> DESIRED = Set.of("RUNNING", "PAUSED", "STOPPED");

  public SavedFlow {
    missingSecrets = List.copyOf(missingSecrets);
    if (!DESIRED.contains(desired)) {
      throw new IllegalArgumentException("Not a desired state: " + desired);
    }
  }
}
