package org.mirrorbench.engine;

import java.util.Set;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** Reads the clusters that the workspace knows. */
final class StoredInventories implements Inventories {

  @Override
  public Result<Inventory> read(String alias, Set<Section> sections, Progress progress) {
    throw new UnsupportedOperationException("not built yet");
  }
}
