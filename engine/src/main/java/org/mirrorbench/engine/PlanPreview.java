package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.Planning;
import org.mirrorbench.engine.worker.RemoteWorker;

/** Plans without a workspace: beside whoever holds it. */
public final class PlanPreview {

  private PlanPreview() {}

  /**
   * What it takes to make these flows run there. Changes nothing. Blocking.
   *
   * @param worker the Connect cluster they are to run on; null for the engine
   * @param examine what the doctor finds
   */
  public static Result<Proposal> of(
      List<FlowSpec> flows,
      @Nullable RemoteWorker worker,
      BiFunction<FlowSpec, Runs, List<Finding>> examine,
      Progress progress) {
    Runs runs = worker == null ? new Runs.Engine() : new Runs.Remote(worker.name());
    List<FlowPlan> plans = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (FlowSpec spec : flows) {
      Planning planning = new Planning(spec, runs, worker, null, null);
      switch (planning.setUp(Planning.More.NOTHING, progress)) {
        case Result.Ok<Planning.Planned>(Planning.Planned planned) -> {
          plans.add(planned.plan());
          findings.addAll(PlanFindings.of(planned.objections(), examine.apply(spec, runs)));
        }
        case Result.Err<Planning.Planned>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    return Result.ok(Proposal.of(Proposal.Purpose.SET_UP, flows, runs, plans, findings));
  }
}
