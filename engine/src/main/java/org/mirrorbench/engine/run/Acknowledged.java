package org.mirrorbench.engine.run;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.metrics.MetricHub;

/** What the source connector of a flow measures of itself in this process. */
final class Acknowledged {

  private static final String GROUP = "MirrorSourceConnector";

  private Acknowledged() {}

  /** By target partition, how many records the target has acknowledged since the task started. */
  static Map<TopicPartition, Long> counts(FlowName flow) {
    Map<TopicPartition, Long> counts = new HashMap<>();
    MetricHub.find(GROUP, "record-count")
        .filter(metric -> belongs(metric.metricName(), flow))
        .forEach(
            metric ->
                MetricHub.number(metric)
                    .ifPresent(
                        count -> counts.put(partition(metric.metricName()), Math.round(count))));
    return counts;
  }

  /** Value bytes per second over the last half minute, or null when no task runs here. */
  static @Nullable Double bytesPerSecond(FlowName flow) {
    return MetricHub.find(GROUP, "byte-rate")
        .filter(metric -> belongs(metric.metricName(), flow))
        .flatMap(metric -> MetricHub.number(metric).stream())
        .reduce(Double::sum)
        .orElse(null);
  }

  private static boolean belongs(MetricName name, FlowName flow) {
    return flow.source().equals(name.tags().get("source"))
        && flow.target().equals(name.tags().get("target"));
  }

  private static TopicPartition partition(MetricName name) {
    return new TopicPartition(
        name.tags().getOrDefault("topic", ""),
        Integer.parseInt(name.tags().getOrDefault("partition", "-1")));
  }
}
