package org.mirrorbench.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.store.ClusterTable;

/** The clusters that the workspace remembers, in memory as they are on disk. Any thread. */
final class KnownClusters {

  private final ClusterTable table;
  private final Map<String, KnownCluster> known = new ConcurrentSkipListMap<>();

  KnownClusters(ClusterTable table, Secrets secrets) {
    this.table = table;
    table.all(secrets::open).forEach(one -> known.put(one.alias(), one));
  }

  /** All of them by alias. Never blocks. */
  List<KnownCluster> all() {
    return List.copyOf(known.values());
  }

  /** The one of this alias. Never blocks. */
  Optional<KnownCluster> find(@Nullable String alias) {
    return alias == null ? Optional.empty() : Optional.ofNullable(known.get(alias));
  }

  /** On disk first: what is shown is what a restart would show. */
  synchronized void save(KnownCluster cluster, @Nullable String former) {
    table.save(cluster, former);
    if (former != null) {
      known.remove(former);
    }
    known.put(cluster.alias(), cluster);
  }

  synchronized void remove(String alias) {
    table.remove(alias);
    known.remove(alias);
  }

  /**
   * Remembers the id that a cluster was seen to have. One that was seen another way than it is
   * remembered tells nothing about that one.
   */
  synchronized void learn(ClusterProfile profile, @Nullable String id) {
    KnownCluster cluster = known.get(profile.alias());
    if (id != null
        && cluster != null
        && cluster.profile().equals(profile)
        && !id.equals(cluster.clusterId())) {
      KnownCluster seen = cluster.seenAs(id);
      table.update(seen);
      known.put(seen.alias(), seen);
    }
  }
}
