package org.mirrorbench.engine;

import java.util.Set;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.InventoryReader;
import org.mirrorbench.engine.topology.Section;

/** Reads the clusters that the workspace knows: those it remembers, and those its flows name. */
final class StoredInventories implements Inventories {

  private final StoredClusters clusters;

  StoredInventories(StoredClusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public Result<Inventory> read(String alias, Set<Section> sections, Progress progress) {
    return profile(alias).then(profile -> InventoryReader.read(profile, sections, progress));
  }

  private Result<ClusterProfile> profile(String alias) {
    return clusters.now().stream()
        .map(view -> view.cluster().profile())
        .filter(profile -> profile.alias().equals(alias))
        .findFirst()
        .<Result<ClusterProfile>>map(Result::ok)
        .orElseGet(() -> Result.err(unknown(alias)));
  }

  private static Problem unknown(String alias) {
    return new Problem.Invalid(
        "Cluster " + alias,
        "no cluster of this workspace is called so.",
        "Add it to the workspace first, or correct the alias.");
  }
}
