package org.mirrorbench.engine.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsContext;
import org.apache.kafka.common.metrics.MetricsReporter;

/**
 * Hears every metric of the workers, the connectors and their clients in this process.
 *
 * <p>Kafka makes one instance for each registry by its class name, so what they hear is kept in
 * common for the whole process. Two workers' registries use the same names ({@code
 * connect-worker-metrics} has no tag at all), so each metric is kept with the instance that heard
 * it: one worker never hides, or takes away, what another one measures.
 */
public final class MetricHub implements MetricsReporter {

  private static final Map<Heard, KafkaMetric> METRICS = new ConcurrentHashMap<>();

  private volatile String connectGroup = "";

  /** A metric's name in one registry. */
  private record Heard(MetricHub by, MetricName name) {}

  /** Every current metric with this name in this group. */
  public static Stream<KafkaMetric> find(String group, String name) {
    return METRICS.values().stream()
        .filter(metric -> metric.metricName().name().equals(name))
        .filter(metric -> metric.metricName().group().equals(group));
  }

  /** The same of the workers and clients of one Connect group only. */
  public static Stream<KafkaMetric> find(String connectGroup, String group, String name) {
    return METRICS.entrySet().stream()
        .filter(entry -> entry.getKey().by().connectGroup.equals(connectGroup))
        .filter(entry -> entry.getKey().name().name().equals(name))
        .filter(entry -> entry.getKey().name().group().equals(group))
        .map(Map.Entry::getValue);
  }

  /** The metric's present value, when it is a number that is defined. */
  public static Optional<Double> number(KafkaMetric metric) {
    return metric.metricValue() instanceof Number number && Double.isFinite(number.doubleValue())
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /** Called before {@link #init}: workers and their clients name their group. */
  @Override
  public void contextChange(MetricsContext context) {
    connectGroup = context.contextLabels().getOrDefault("connect.group.id", "");
  }

  @Override
  public void init(List<KafkaMetric> metrics) {
    metrics.forEach(this::metricChange);
  }

  @Override
  public void metricChange(KafkaMetric metric) {
    METRICS.put(new Heard(this, metric.metricName()), metric);
  }

  @Override
  public void metricRemoval(KafkaMetric metric) {
    METRICS.remove(new Heard(this, metric.metricName()), metric);
  }

  /** A registry that is closed without taking its metrics away leaves none behind. */
  @Override
  public void close() {
    METRICS.keySet().removeIf(heard -> heard.by() == this);
  }

  @Override
  public void configure(Map<String, ?> configs) {}
}
