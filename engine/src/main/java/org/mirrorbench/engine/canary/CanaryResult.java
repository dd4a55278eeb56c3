package org.mirrorbench.engine.canary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;

/**
 * What became of a run.
 *
 * @param sent acknowledged by the source
 * @param millis from acknowledgement to arrival, of those that arrived byte for byte the same, in
 *     the order of sending
 * @param cleanedUp whether both topics are gone
 * @param problem what went wrong, or null
 */
public record CanaryResult(
    CanaryTopic topic,
    int sent,
    List<Long> millis,
    boolean cleanedUp,
    @Nullable Problem problem) {

  public CanaryResult {
    millis = List.copyOf(millis);
  }
}
