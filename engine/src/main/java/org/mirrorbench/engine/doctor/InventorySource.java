package org.mirrorbench.engine.doctor;

import java.util.Set;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** Where inventories come from. Blocking; an interrupt ends it. */
@FunctionalInterface
public interface InventorySource {

  /** A problem only when not even its topics could be read. */
  Result<Inventory> read(ClusterProfile cluster, Set<Section> sections, Progress progress);
}
