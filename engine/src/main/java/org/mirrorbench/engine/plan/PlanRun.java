package org.mirrorbench.engine.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/**
 * A plan that was carried out, as the journal remembers it.
 *
 * @param id the journal's number
 * @param endedAt null when it was cut short
 * @param undoable whether what was there before is known well enough to be restored
 */
public record PlanRun(
    long id,
    FlowName flow,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<Step> steps,
    boolean undoable) {

  public PlanRun {
    steps = List.copyOf(steps);
  }

  /**
   * A change and what became of it.
   *
   * @param outcome {@code done}, {@code failed}, {@code notTried}, or null when it was cut short
   * @param problem why it failed, in English, or null
   */
  public record Step(
      Change.Action action,
      Change.Kind kind,
      String name,
      List<FieldChange> fields,
      @Nullable String outcome,
      @Nullable String problem) {
    public Step {
      fields = List.copyOf(fields);
    }
  }
}
