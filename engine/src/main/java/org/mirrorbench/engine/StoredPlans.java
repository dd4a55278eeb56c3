package org.mirrorbench.engine;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Result;

/** Plans for the flows of the workspace. */
final class StoredPlans implements Plans {

  private final Feed<Map<FlowName, Drift>> drift = new Feed<>();

  @Override
  public Result<Proposal> propose(List<FlowSpec> flows, Runs runs, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<Proposal> proposeRemoval(FlowName flow, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<Proposal> proposeUndo(long run, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<Proposal> proposeRepair(FlowName flow, List<Repair> repairs, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<List<ApplyReport>> apply(Proposal proposal, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public List<PlanRun> history(FlowName flow) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public ReadOnlyFeed<Map<FlowName, Drift>> drift() {
    return drift;
  }
}
