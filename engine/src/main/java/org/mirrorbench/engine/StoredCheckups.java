package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;

/** Examines the flows of the workspace. */
final class StoredCheckups implements Checkups {

  @Override
  public CheckReport check(FlowSpec flow, Runs runs, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** What is found about a flow; nothing while nobody can look. */
  List<Finding> findings(FlowSpec flow, Runs runs) {
    try {
      return check(flow, runs, Progress.NONE).findings();
    } catch (UnsupportedOperationException e) {
      return List.of();
    }
  }

  @Override
  public Result<Trace> whyTopic(FlowName flow, String topic) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<Trace> whyGroup(FlowName flow, String group) {
    throw new UnsupportedOperationException("not built yet");
  }
}
