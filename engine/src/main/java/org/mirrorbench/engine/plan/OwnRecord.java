package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.problem.Result;

/** What the worker that a flow is to run on remembers of it. Blocking. */
interface OwnRecord {

  /** The flow's flushed positions there; empty when it has none. */
  Result<List<SourceOffset>> positions();

  /**
   * Whether the flow has begun to deliver there: its source connector is wanted to run. Where it is
   * wanted STOPPED it may be left from a start that failed before its positions were set.
   */
  Result<Boolean> begun();
}
