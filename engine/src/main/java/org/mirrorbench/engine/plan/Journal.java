package org.mirrorbench.engine.plan;

import org.mirrorbench.engine.plan.ApplyReport.Outcome;

/** Where a run of a plan is written down, before and after each change. */
public interface Journal {

  /** A run begins: what it will do and what it takes to undo it is kept before anything is done. */
  long begin(FlowPlan plan);

  void outcome(long run, int index, Outcome outcome);

  void end(long run);
}
