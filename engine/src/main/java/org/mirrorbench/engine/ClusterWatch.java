package org.mirrorbench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.ClusterReader;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshots;
import org.mirrorbench.engine.schedule.Ticker;

/** Reads each cluster every few seconds, on a thread of its own: a dead one delays no other. */
final class ClusterWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Ticker ticker;
  private final Map<ClusterProfile, Watched> watched = new ConcurrentHashMap<>();

  ClusterWatch(Ticker ticker) {
    this.ticker = ticker;
  }

  /** One cluster; what a job that is ending still reads, nobody sees. */
  private static final class Watched {

    private volatile ClusterSnapshot newest;
    private final ClusterReader reader;
    private final Ticker.Job job;

    Watched(ClusterProfile profile, Ticker ticker) {
      this.newest = ClusterSnapshots.unread(profile);
      this.reader = new ClusterReader(profile);
      this.job = ticker.every(INTERVAL, "cluster-" + profile.alias(), () -> newest = reader.read());
      job.after(reader::close);
    }

    /** Ends its turn too, which may wait for a dead cluster. */
    void end() {
      reader.close();
      job.close();
    }
  }

  /** What is known of the cluster right now; the first call begins to watch it. Never blocks. */
  ClusterSnapshot of(ClusterProfile profile) {
    return watched.computeIfAbsent(profile, one -> new Watched(one, ticker)).newest;
  }

  /** Watches no other clusters than these any longer. */
  void retain(Set<ClusterProfile> profiles) {
    var _ = forget(profile -> !profiles.contains(profile));
  }

  /** Begins anew with the clusters of this name: a password may be another one now. */
  void restart(String alias) {
    var _ = forget(profile -> profile.alias().equals(alias));
  }

  private List<Thread> forget(Predicate<ClusterProfile> which) {
    List<Thread> ending = new ArrayList<>();
    for (ClusterProfile profile : List.copyOf(watched.keySet())) {
      Watched one = which.test(profile) ? watched.remove(profile) : null;
      if (one != null) {
        ending.add(Thread.ofVirtual().name("forget-" + profile.alias()).start(one::end));
      }
    }
    return ending;
  }

  /** Ends what waits for dead clusters; whoever asks again begins again. */
  @Override
  public void close() {
    AtOnce.join(forget(profile -> true));
  }
}
