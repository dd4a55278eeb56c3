package org.mirrorbench.engine.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/**
 * Hears every metric of the worker, the connectors and their clients in this process.
 *
 * <p>Kafka makes one instance for each client by its class name, so what they hear is kept in
 * common for the whole process. Names are unique there because connectors' names are.
 */
public final class MetricHub implements MetricsReporter {

  private static final Map<MetricName, KafkaMetric> METRICS = new ConcurrentHashMap<>();

  /** Every current metric with this name in this group. */
  public static Stream<KafkaMetric> find(String group, String name) {
    return METRICS.values().stream()
        .filter(metric -> metric.metricName().name().equals(name))
        .filter(metric -> metric.metricName().group().equals(group));
  }

  /** The metric's present value, when it is a number that is defined. */
  public static Optional<Double> number(KafkaMetric metric) {
    return metric.metricValue() instanceof Number number && Double.isFinite(number.doubleValue())
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  @Override
  public void init(List<KafkaMetric> metrics) {
    metrics.forEach(this::metricChange);
  }

  @Override
  public void metricChange(KafkaMetric metric) {
    METRICS.put(metric.metricName(), metric);
  }

  @Override
  public void metricRemoval(KafkaMetric metric) {
    METRICS.remove(metric.metricName(), metric);
  }

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> configs) {}
}
