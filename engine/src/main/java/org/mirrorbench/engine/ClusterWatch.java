package org.mirrorbench.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterReader;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshots;
import org.mirrorbench.engine.schedule.Ticker;

/** Reads each cluster every few seconds, on a thread of its own: a dead one delays no other. */
final class ClusterWatch {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Ticker ticker;
  private final Map<ClusterProfile, ClusterSnapshot> newest = new ConcurrentHashMap<>();

  ClusterWatch(Ticker ticker) {
    this.ticker = ticker;
  }

  /** What is known of the cluster right now; the first call begins to watch it. */
  ClusterSnapshot of(ClusterProfile profile) {
    return newest.computeIfAbsent(profile, this::begin);
  }

  private ClusterSnapshot begin(ClusterProfile profile) {
    ClusterReader reader = new ClusterReader(profile);
    Ticker.Job job =
        ticker.every(
            INTERVAL, "cluster-" + profile.alias(), () -> newest.put(profile, reader.read()));
    job.after(reader::close);
    return ClusterSnapshots.unread(profile);
  }
}
