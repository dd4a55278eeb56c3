package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Result;

/** What shows that a flow does what it was set up for. */
public interface Proofs {

  /**
   * Writes a few marked records to a topic of its own on the source, awaits them on the target, and
   * takes the topics away again. The flow must run. Its next refresh finds the topic, and the one
   * after lets go of it, so that this blocks for two refresh intervals and some seconds, at most
   * about three minutes. Interrupt it to cancel: what it made is taken away even then.
   *
   * <p>Progress: {@code topic}, {@code discovery}, {@code arrival}, {@code cleanup}.
   *
   * @param records how many, 1 to 1000
   */
  Result<CanaryReport> canary(FlowName flow, int records, Progress progress);

  /** Partitions, configs and ACLs of each mirrored topic, source beside target. Blocking. */
  Result<List<ParityRow>> parity(FlowName flow, Progress progress);
}
