package org.mirrorbench.engine.lag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.problem.Result;

/** Where a flow's flushed positions come from: a worker's REST interface, or its offsets topic. */
@FunctionalInterface
public interface Positions {

  /** By source partition, the offset of the next record to deliver. Blocking. */
  Result<Map<TopicPartition, Long>> flushed();

  /** MirrorSource remembers the last record that was delivered; the position is the next one. */
  static Map<TopicPartition, Long> of(List<SourceOffset> offsets) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (SourceOffset entry : offsets) {
      Map<String, Object> offset = entry.offset();
      if (offset != null
          && offset.get("offset") instanceof Number last
          && entry.partition().get("topic") instanceof String topic
          && entry.partition().get("partition") instanceof Number partition) {
        positions.put(new TopicPartition(topic, partition.intValue()), last.longValue() + 1);
      }
    }
    return positions;
  }
}
