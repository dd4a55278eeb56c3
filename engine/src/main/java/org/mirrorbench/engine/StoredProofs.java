package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Result;

/** Proofs on the flows of the workspace. */
final class StoredProofs implements Proofs {

  @Override
  public Result<CanaryReport> canary(FlowName flow, int records, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<List<ParityRow>> parity(FlowName flow, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }
}
