package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Checkpoint;

/** No checkpoint lies behind its mirror's end: such a mirror was emptied or made anew. */
final class RewoundTargetCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<TopicPartition, Checkpoint> furthest = new HashMap<>();
    for (Checkpoint each : patient.logs().checkpoints().orThrow()) {
      furthest.merge(
          each.topicPartition(),
          each,
          (one, other) -> one.downstreamOffset() >= other.downstreamOffset() ? one : other);
    }
    return patient.logs().targetEnds().orThrow().entrySet().stream()
        .filter(end -> furthest.containsKey(end.getKey()))
        .map(end -> Map.entry(furthest.getOrDefault(end.getKey(), NONE), end.getValue()))
        .filter(end -> end.getKey().downstreamOffset() > end.getValue())
        .map(
            end ->
                Finding.of(
                    Symptom.TARGET_REWOUND,
                    end.getKey().topicPartition().toString(),
                    end.getKey().consumerGroupId(),
                    Long.toString(end.getKey().downstreamOffset()),
                    Long.toString(end.getValue())));
  }

  private static final Checkpoint NONE = new Checkpoint("", new TopicPartition("", 0), 0, 0, "");
}
