package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.lag.TailProbe.Gap;
import org.mirrorbench.engine.lag.TailProbe.Waiting;

/**
 * Remembers what probes found, and decides which partitions are worth one: those that stand still
 * before their end, once, and those whose waiting time nothing else tells, every few seconds.
 */
final class Tails {

  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final int AT_ONCE = 200;

  private final Map<TopicPartition, Known> known = new HashMap<>();
  private final Map<TopicPartition, Gap> lastGaps = new HashMap<>();

  private record Known(Gap gap, Optional<Waiting> waiting, Instant at) {}

  /**
   * The gaps to look into now.
   *
   * @param eager also those seen for the first time: for a caller that looks only once
   */
  Map<TopicPartition, Gap> worthLooking(
      Map<TopicPartition, Gap> gaps, Set<TopicPartition> agedUnknown, Instant now, boolean eager) {
    Map<TopicPartition, Gap> worth = new HashMap<>();
    gaps.forEach(
        (partition, gap) -> {
          boolean still = eager || gap.equals(lastGaps.get(partition));
          if (worth.size() < AT_ONCE && due(partition, gap, still, agedUnknown, now)) {
            worth.put(partition, gap);
          }
        });
    lastGaps.clear();
    lastGaps.putAll(gaps);
    known.keySet().retainAll(gaps.keySet());
    return worth;
  }

  private boolean due(
      TopicPartition partition,
      Gap gap,
      boolean still,
      Set<TopicPartition> agedUnknown,
      Instant now) {
    Known before = known.get(partition);
    if (before != null && before.gap().position() == gap.position()) {
      boolean answered = before.waiting().isPresent() || before.gap().end() == gap.end();
      return !answered && still;
    }
    boolean recent = before != null && Duration.between(before.at(), now).compareTo(AGAIN) < 0;
    return still || (agedUnknown.contains(partition) && !recent);
  }

  void found(TopicPartition partition, TailProbe.Answer answer, Instant now) {
    known.put(partition, new Known(answer.gap(), answer.waiting(), now));
  }

  /** True when a probe found no record in exactly this gap. */
  boolean drained(TopicPartition partition, Gap gap) {
    Known answer = known.get(partition);
    return answer != null && answer.waiting().isEmpty() && answer.gap().equals(gap);
  }

  /** Age in seconds of the oldest waiting record by its own time stamp, as last seen, or null. */
  @Nullable Double ageSeconds(TopicPartition partition, Instant now) {
    Known answer = known.get(partition);
    return answer == null
        ? null
        : answer
            .waiting()
            .map(waiting -> Math.max(0, now.toEpochMilli() - waiting.timestamp()) / 1000.0)
            .orElse(null);
  }
}
