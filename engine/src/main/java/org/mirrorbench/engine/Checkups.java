package org.mirrorbench.engine;

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

  /** Why a topic of the source is replicated or not. */
  Result<Trace> whyTopic(FlowName flow, String topic);

  /** Why a group's offsets are translated or not. */
  Result<Trace> whyGroup(FlowName flow, String group);
}
