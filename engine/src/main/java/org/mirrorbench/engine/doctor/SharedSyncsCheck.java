package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.OffsetSync;

/**
 * The offset syncs are one flow's. Their topic is named after the target's alias alone, so that two
 * deployments with one alias mix theirs, and offsets are translated wrongly.
 */
final class SharedSyncsCheck implements Check {

  /** A mirror that was made anew goes back once; two writers go back and forth. */
  private static final int RETURNS = 3;

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<TopicPartition, OffsetSync> before = new HashMap<>();
    Map<TopicPartition, Integer> returns = new HashMap<>();
    for (OffsetSync sync : patient.logs().syncs().orThrow()) {
      OffsetSync former = before.put(sync.topicPartition(), sync);
      if (former != null
          && sync.upstreamOffset() >= former.upstreamOffset()
          && sync.downstreamOffset() < former.downstreamOffset()) {
        returns.merge(sync.topicPartition(), 1, Integer::sum);
      }
    }
    Set<String> mixed = new TreeSet<>();
    returns.forEach(
        (partition, times) -> {
          if (times >= RETURNS) {
            mixed.add(partition.toString());
          }
        });
    String topic = InternalTopics.of(patient.desired(Part.SOURCE).orElseThrow().config()).syncs();
    return mixed.isEmpty()
        ? Stream.empty()
        : Stream.of(Finding.of(Symptom.SYNCS_MIXED, topic, Few.count(mixed), Few.of(mixed)));
  }
}
