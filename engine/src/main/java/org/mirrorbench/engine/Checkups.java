package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;

/** The doctor. Every method blocks, changes nothing, and is cancelled by an interrupt. */
public interface Checkups {

  /** Examines a flow, whether it runs, is stopped or is only planned. */
  CheckReport check(FlowSpec flow, Runs runs, Progress progress);

  /**
   * The same of a flow that is planned together with others, which the workspace does not know yet.
   *
   * @param together flows of the same plan; they count in place of known ones of their names
   */
  default CheckReport check(FlowSpec flow, Runs runs, List<FlowSpec> together, Progress progress) {
    return check(flow, runs, progress);
  }

  /** Why a topic of the source is replicated or not. */
  Result<Trace> whyTopic(FlowName flow, String topic);

  /** Why a group's offsets are translated or not. */
  Result<Trace> whyGroup(FlowName flow, String group);
}
