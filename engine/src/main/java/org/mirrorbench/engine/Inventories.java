package org.mirrorbench.engine;

import java.util.Set;
import org.mirrorbench.engine.feed.Progress;
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
}
