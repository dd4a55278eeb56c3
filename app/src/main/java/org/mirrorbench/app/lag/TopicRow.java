package org.mirrorbench.app.lag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.lag.LagSample;

/**
 * A topic of a flow.
 *
 * @param health judged by its partitions: behind and nothing delivered is stalled
 * @param behind the sum of the known lags, null when none is known
 * @param seconds the worst partition's
 * @param rate delivered records per second, null when not known
 * @param partitions by number
 */
record TopicRow(
    String topic,
    Health health,
    @Nullable Long behind,
    @Nullable Double seconds,
    @Nullable Double rate,
    List<LagSample> partitions) {

  /** Behind for less than this is the ordinary way of a flow, not lateness. */
  private static final double MOMENT_SECONDS = 5;

  /** One row for each topic, by name. */
  static List<TopicRow> of(List<LagSample> samples) {
    Map<String, List<LagSample>> byTopic =
        samples.stream()
            .collect(Collectors.groupingBy(LagSample::topic, TreeMap::new, Collectors.toList()));
    List<TopicRow> rows = new ArrayList<>();
    byTopic.forEach((topic, partitions) -> rows.add(of(topic, partitions)));
    return rows;
  }

  /** How one partition does. */
  static Health health(LagSample sample) {
    Long lag = sample.lag();
    if (lag == null) {
      return Health.UNKNOWN;
    }
    Double seconds = sample.lagSeconds();
    if (lag == 0 || (seconds != null && seconds < MOMENT_SECONDS)) {
      return Health.IN_STEP;
    }
    Double rate = sample.recordsPerSecond();
    return rate != null && rate == 0 ? Health.STALLED : Health.CATCHING_UP;
  }

  private static TopicRow of(String topic, List<LagSample> samples) {
    List<LagSample> sorted =
        samples.stream().sorted(Comparator.comparingInt(LagSample::partition)).toList();
    return new TopicRow(
        topic,
        sorted.stream()
            .map(TopicRow::health)
            .min(Comparator.comparingInt(TopicRow::rank))
            .orElse(Health.UNKNOWN),
        reduce(sorted, LagSample::lag, Long::sum),
        reduce(sorted, LagSample::lagSeconds, Math::max),
        reduce(sorted, LagSample::recordsPerSecond, Double::sum),
        sorted);
  }

  private static int rank(Health health) {
    return switch (health) {
      case STALLED -> 0;
      case CATCHING_UP -> 1;
      case UNKNOWN -> 2;
      case IDLE -> 3;
      case IN_STEP -> 4;
    };
  }

  private static <N> @Nullable N reduce(
      List<LagSample> samples, Function<LagSample, @Nullable N> figure, BinaryOperator<N> join) {
    N result = null;
    for (LagSample sample : samples) {
      N value = figure.apply(sample);
      if (value != null) {
        result = result == null ? value : join.apply(result, value);
      }
    }
    return result;
  }
}
