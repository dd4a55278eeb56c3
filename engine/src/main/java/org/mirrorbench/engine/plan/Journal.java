package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;

/** Where a run of a plan is written down, before and after each change. */
public interface Journal {

  /** A run begins; the names are those of the changes, in order. */
  long begin(FlowName flow, String fingerprint, List<String> changes);

  void outcome(long run, int index, Outcome outcome);

  void end(long run);
}
