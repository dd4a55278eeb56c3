package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The looks of the last {@value #SECONDS} seconds, from which rates are made. */
final class Window {

  private static final int SECONDS = 10;

  private final Deque<Look> looks = new ArrayDeque<>();

  /**
   * @param positions the known positions
   * @param behind total lag, or null
   */
  private record Look(Instant at, Map<TopicPartition, Long> positions, @Nullable Long behind) {}

  /** Rates over the window; null while there is only one look. */
  record Trend(@Nullable Double recordsPerSecond, @Nullable Double secondsToStep) {}

  void add(Instant at, Map<TopicPartition, Long> positions, @Nullable Long behind) {
    looks.addLast(new Look(at, new HashMap<>(positions), behind));
    while (looks.size() > 2 && Duration.between(looks.getFirst().at(), at).toSeconds() >= SECONDS) {
      looks.removeFirst();
    }
  }

  @Nullable Double rate(TopicPartition partition) {
    if (looks.size() < 2) {
      return null;
    }
    Look first = looks.getFirst();
    Look last = looks.getLast();
    return LagMath.rate(
        first.positions().get(partition),
        last.positions().get(partition),
        Duration.between(first.at(), last.at()));
  }

  Trend trend() {
    if (looks.size() < 2) {
      return new Trend(null, null);
    }
    Look first = looks.getFirst();
    Look last = looks.getLast();
    Duration between = Duration.between(first.at(), last.at());
    long delivered = 0;
    for (Map.Entry<TopicPartition, Long> now : last.positions().entrySet()) {
      Long before = first.positions().get(now.getKey());
      delivered += before == null ? 0 : Math.max(0, now.getValue() - before);
    }
    return new Trend(
        LagMath.rate(0L, delivered, between),
        LagMath.secondsToStep(first.behind(), last.behind(), between));
  }
}
