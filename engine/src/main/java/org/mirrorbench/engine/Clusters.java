package org.mirrorbench.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Result;

/** The clusters that a workspace knows: those it remembers, and those that its flows name. */
public interface Clusters {

  /** Every known cluster by alias, at each change and about every two seconds. Never blocks. */
  ReadOnlyFeed<List<ClusterView>> views();

  /**
   * Remembers a cluster. Its secrets that are kept nowhere yet are kept where new ones go.
   * Blocking.
   *
   * @param former the alias it had, to be replaced, or null for a new one
   * @return what was remembered, or {@code Conflict} when the alias is another cluster's
   */
  Result<KnownCluster> save(KnownCluster cluster, @Nullable String former);

  /** Forgets a cluster and its kept secrets; {@code Conflict} while a worker or flow uses it. */
  Result<String> remove(String alias);

  /**
   * Reads clusters from a {@code client.properties} or an {@code mm2.properties}; remembers none.
   */
  Result<List<KnownCluster>> read(Path file);

  /**
   * Tests a connection stage by stage. Blocking, for at most half a minute; interrupt it to cancel.
   *
   * @param each told when a stage ends, on the caller's thread
   */
  ConnectionReport test(ClusterProfile profile, Consumer<StageResult> each);
}
