package org.mirrorbench.engine;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Result;

/** Plans, their application, their undoing, and what has drifted since. */
public interface Plans {

  /**
   * What it takes to make these flows run there: compared with what is really on the worker and on
   * the clusters. Changes nothing. Blocking; interrupt it to cancel.
   */
  Result<Proposal> propose(List<FlowSpec> flows, Runs runs, Progress progress);

  /** What it takes to remove a flow: its connectors and its quotas; no topic is ever deleted. */
  Result<Proposal> proposeRemoval(FlowName flow, Progress progress);

  /** What restores the configuration before a run of a plan. */
  Result<Proposal> proposeUndo(long run, Progress progress);

  /** What mends what the doctor found. */
  Result<Proposal> proposeRepair(FlowName flow, List<Repair> repairs, Progress progress);

  /**
   * Does what was proposed, change by change, each journaled; a proposal that is out of date is
   * {@code Conflict}. The flows are remembered in the workspace. Blocking.
   */
  Result<List<ApplyReport>> apply(Proposal proposal, Progress progress);

  /** The runs of a flow's plans, newest first. Blocking. */
  List<PlanRun> history(FlowName flow);

  /** How each running flow differs from what was applied, about every half minute. */
  ReadOnlyFeed<Map<FlowName, Drift>> drift();
}
