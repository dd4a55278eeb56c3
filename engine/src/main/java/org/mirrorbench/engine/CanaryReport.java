package org.mirrorbench.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/**
 * What became of canary records.
 *
 * @param topic where they were written on the source
 * @param remote where they were awaited on the target
 * @param sent how many were acknowledged by the source
 * @param arrived how many were read on the target, byte for byte the same
 * @param millis from the acknowledgement on the source to the reading on the target, one a record
 *     that arrived, in the order of sending; includes the poll of at most 100 ms
 * @param cleanedUp whether what they left was taken away
 * @param problem why fewer arrived than were sent, or why they were not sent or cleaned up; or null
 */
public record CanaryReport(
    FlowName flow,
    String topic,
    String remote,
    int sent,
    int arrived,
    List<Long> millis,
    boolean cleanedUp,
    @Nullable Problem problem,
    Instant at,
    Duration took) {

  public CanaryReport {
    millis = List.copyOf(millis);
  }

  /** What stays in any case, in English: nobody can take a position back while a flow runs. */
  public String remains() {
    return "Connect keeps a position of " + topic + " among the flow's offsets; it does no harm.";
  }
}
