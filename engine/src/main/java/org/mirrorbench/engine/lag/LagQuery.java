package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/**
 * Which history of lag is asked for.
 *
 * @param topic one source topic, or null for the whole flow
 * @param points at most this many, 1 to 5000
 */
public record LagQuery(
    FlowName flow, @Nullable String topic, Instant from, Instant to, int points) {

  public LagQuery {
    if (!from.isBefore(to) || points < 1 || points > 5000) {
      throw new IllegalArgumentException("Not a range: " + from + " to " + to + ", " + points);
    }
  }

  /** The width of one bucket. */
  public Duration bucket() {
    return Duration.between(from, to).dividedBy(points);
  }
}
