package org.mirrorbench.engine;

import java.util.Set;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** What the known clusters hold. */
public interface Inventories {

  /**
   * Reads a known cluster. Blocking for seconds on a large one; interrupt it to cancel.
   *
   * @param alias of a known cluster
   * @return a problem only when not even its topics could be read
   */
  Result<Inventory> read(String alias, Set<Section> sections, Progress progress);

  /**
   * What the workspace knows around a flow, for its rehearsal: its other flows with the ids of
   * their clusters, the storage topics of its workers, and what the flow itself has copied so far.
   * Blocking for a moment, to read the positions of a flow that exists.
   *
   * @param flow need not exist yet
   * @param target what its target was read to hold
   */
  Surroundings around(FlowName flow, Result<Inventory> target);
}
