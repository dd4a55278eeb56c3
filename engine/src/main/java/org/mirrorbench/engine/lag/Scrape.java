package org.mirrorbench.engine.lag;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.problem.Problem;

/** One look at a flow's lag: figures, or the reason why there are none. */
public sealed interface Scrape {

  FlowName flow();

  Instant at();

  /**
   * The figures of one look.
   *
   * @param samples one for each partition of the flow's data topics
   * @param recordsBehind the sum of the known lags; null when no partition's lag is known
   * @param unknown partitions whose lag is not known
   * @param secondsBehind the worst partition's, or null
   * @param recordsPerSecond delivered by the flow over the last samples, or null
   * @param secondsToStep time to zero at the present velocity, or null when it does not get there
   */
  record Batch(
      FlowName flow,
      Instant at,
      List<LagSample> samples,
      @Nullable Long recordsBehind,
      int unknown,
      @Nullable Double secondsBehind,
      @Nullable Double recordsPerSecond,
      @Nullable Double secondsToStep,
      Health health)
      implements Scrape {
    public Batch {
      samples = List.copyOf(samples);
    }
  }

  /** The look failed: a gap in the chart, and the reason. */
  record Failed(FlowName flow, Instant at, Problem problem) implements Scrape {}
}
