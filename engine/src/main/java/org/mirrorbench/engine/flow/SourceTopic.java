package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.LogRange;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * A topic of the source, summed up once for many rehearsals.
 *
 * @param internal Kafka's own; connectors do not even list it
 * @param records an upper bound, or null when a partition's is unknown
 * @param bytes on the source, or null when a partition's are unknown
 */
record SourceTopic(
    String name, boolean internal, int partitions, @Nullable Long records, @Nullable Long bytes) {

  /** All topics by name. */
  static List<SourceTopic> all(Inventory source) {
    return source.topics().values().stream().map(topic -> of(topic, source)).toList();
  }

  private static SourceTopic of(TopicInfo topic, Inventory source) {
    return new SourceTopic(
        topic.name(),
        topic.internal(),
        topic.partitions().size(),
        records(topic, source.ranges()),
        bytes(topic, source.bytes()));
  }

  private static @Nullable Long records(
      TopicInfo topic, Result<Map<TopicPartition, LogRange>> ranges) {
    if (!(ranges instanceof Result.Ok<Map<TopicPartition, LogRange>>(var known))) {
      return null;
    }
    long sum = 0;
    for (TopicInfo.PartitionInfo partition : topic.partitions()) {
      LogRange range = known.get(new TopicPartition(topic.name(), partition.partition()));
      if (range == null) {
        return null;
      }
      sum += range.span();
    }
    return sum;
  }

  private static @Nullable Long bytes(TopicInfo topic, Result<Map<TopicPartition, Long>> sizes) {
    if (!(sizes instanceof Result.Ok<Map<TopicPartition, Long>>(var known))) {
      return null;
    }
    long sum = 0;
    for (TopicInfo.PartitionInfo partition : topic.partitions()) {
      Long bytes = known.get(new TopicPartition(topic.name(), partition.partition()));
      if (bytes == null) {
        return null;
      }
      sum += bytes;
    }
    return sum;
  }
}
