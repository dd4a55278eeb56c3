package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.connect.SourceOffset;

/** Reads positions in MirrorSource's words. */
final class Positions {

  private Positions() {}

  /** The offset of the last record that was delivered, by partition of the source. */
  static Map<TopicPartition, Long> of(List<SourceOffset> told, String alias) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (SourceOffset each : told) {
      Object partition = each.partition().get("partition");
      Object offset = each.offset() == null ? null : each.offset().get("offset");
      if (alias.equals(each.partition().get("cluster"))
          && partition instanceof Number number
          && offset instanceof Number last) {
        positions.put(
            new TopicPartition(String.valueOf(each.partition().get("topic")), number.intValue()),
            last.longValue());
      }
    }
    return positions;
  }
}
