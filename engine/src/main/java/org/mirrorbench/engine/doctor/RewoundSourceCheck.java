package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** No position lies behind its log's end: such a log is not the one that was read. */
final class RewoundSourceCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<TopicPartition, Long> positions = patient.positions();
    return patient.logs().sourceEnds().orThrow().entrySet().stream()
        .filter(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue())
        .map(
            end ->
                Finding.of(
                    Symptom.SOURCE_REWOUND,
                    end.getKey().toString(),
                    Long.toString(positions.getOrDefault(end.getKey(), -1L)),
                    Long.toString(end.getValue())));
  }
}
