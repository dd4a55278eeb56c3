package org.mirrorbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Result;

/** Plausible clusters, and a record of what was asked of them. */
final class SampleClusters implements Clusters {

  final Feed<List<ClusterView>> views = new Feed<>();

  @Override
  public ReadOnlyFeed<List<ClusterView>> views() {
    return views;
  }

  @Override
  public Result<KnownCluster> save(KnownCluster cluster, @Nullable String former) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<String> remove(String alias) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<List<KnownCluster>> read(Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ConnectionReport test(ClusterProfile profile, Consumer<StageResult> each) {
    throw new UnsupportedOperationException();
  }
}
