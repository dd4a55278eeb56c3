package org.mirrorbench.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.worker.GroupReader;
import org.mirrorbench.engine.worker.GroupState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the groups of running workers every few seconds, each on a thread of its own. */
final class GroupWatch {

  private static final Logger LOGGER = LoggerFactory.getLogger(GroupWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  private final Ticker ticker;
  private final Map<Group, Watched> watched = new ConcurrentHashMap<>();

  GroupWatch(Ticker ticker) {
    this.ticker = ticker;
  }

  /** A group on a cluster. */
  record Group(ClusterProfile cluster, String id) {}

  /** The client is opened by the first turn: that may take long, or need a locked secret. */
  private static final class Watched implements AutoCloseable {
    private final Group group;
    private volatile Optional<GroupState> newest = Optional.empty();
    private @Nullable GroupReader reader;
    private Ticker.@Nullable Job job;

    private Watched(Group group) {
      this.group = group;
    }

    private void read() {
      try {
        if (reader == null) {
          reader = new GroupReader(group.cluster());
        }
        newest =
            switch (reader.read(group.id())) {
              case Result.Ok<GroupState>(GroupState state) -> Optional.of(state);
              case Result.Err<GroupState> _ -> Optional.empty();
            };
      } catch (KafkaException | ProblemException e) {
        newest = Optional.empty();
        LOGGER.debug("Group {} cannot be read now", group.id(), e);
      }
    }

    @Override
    public void close() {
      if (reader != null) {
        reader.close();
      }
    }
  }

  /** What is known of the group right now; the first call begins to watch it. Never blocks. */
  Optional<GroupState> of(Group group) {
    return watched.computeIfAbsent(group, this::begin).newest;
  }

  /** Goes on watching these groups only. */
  void keepOnly(Set<Group> wanted) {
    for (Group group : Set.copyOf(watched.keySet())) {
      Watched one = wanted.contains(group) ? null : watched.remove(group);
      Ticker.Job job = one == null ? null : one.job;
      if (job != null) {
        Thread.ofVirtual().name("forget-" + group.id()).start(job::close);
      }
    }
  }

  private Watched begin(Group group) {
    Watched one = new Watched(group);
    Ticker.Job job = ticker.every(INTERVAL, "group-" + group.id(), one::read);
    job.after(one::close);
    one.job = job;
    return one;
  }
}
