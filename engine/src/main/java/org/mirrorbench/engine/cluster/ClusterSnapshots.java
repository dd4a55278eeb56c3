package org.mirrorbench.engine.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;

/** Snapshots of clusters that were not, or could not be, read. */
public final class ClusterSnapshots {

  private ClusterSnapshots() {}

  /** Nothing was asked yet. */
  public static ClusterSnapshot unread(ClusterProfile profile) {
    return bare(profile, null);
  }

  /** It was asked and did not tell. */
  public static ClusterSnapshot unreadable(ClusterProfile profile, Problem problem) {
    return bare(profile, problem);
  }

  private static ClusterSnapshot bare(ClusterProfile profile, @Nullable Problem problem) {
    return new ClusterSnapshot(
        profile.alias(),
        profile.bootstrapServers(),
        null,
        null,
        null,
        null,
        null,
        null,
        problem,
        Instant.now());
  }
}
