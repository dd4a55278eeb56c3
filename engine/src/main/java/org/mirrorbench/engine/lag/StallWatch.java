package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Sees when a flow stands still: a partition holds undelivered records and its position has not
 * moved for a while, whatever Connect says of the task.
 */
final class StallWatch {

  private final Duration patience;
  private final Map<TopicPartition, Since> waiting = new HashMap<>();

  private record Since(long position, Instant at) {}

  /**
   * @param patience longer than a few flushes, else every flush interval looks like a stall
   */
  StallWatch(Duration patience) {
    this.patience = patience;
  }

  /** True when at least one partition has stood still for longer than the patience. */
  boolean stalled(List<LagSample> samples, Instant now) {
    boolean stalled = false;
    for (LagSample sample : samples) {
      TopicPartition partition = new TopicPartition(sample.topic(), sample.partition());
      Long position = sample.position();
      long standing = position == null ? -1 : position;
      boolean behind = sample.lag() == null || sample.lag() > 0;
      Since since = waiting.get(partition);
      if (!behind) {
        waiting.remove(partition);
      } else if (since == null || since.position() != standing) {
        waiting.put(partition, new Since(standing, now));
      } else {
        stalled |= Duration.between(since.at(), now).compareTo(patience) > 0;
      }
    }
    return stalled;
  }
}
