package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.LogRange;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * A flow back does not leave behind what was written into the mirrors after a fail-over. Only
 * looked at where the way here is not a known flow any more: while it runs, mirrors are longer for
 * other reasons.
 */
final class FailbackCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    ReplicationPolicy policy =
        InternalTopics.policy(patient.desired(Part.SOURCE).orElseThrow().config());
    Inventory source = patient.source().orThrow();
    Inventory target = patient.target().orThrow();
    FlowName flow = patient.spec().name();
    boolean known =
        patient.others().stream()
            .map(FlowSpec::name)
            .anyMatch(
                other ->
                    other.source().equals(flow.target()) && other.target().equals(flow.source()));
    if (known || !source.topics().containsKey(policy.checkpointsTopic(flow.target()))) {
      return Stream.empty();
    }
    SortedMap<String, Long> left = new TreeMap<>();
    for (TopicInfo copy : source.topics().values()) {
      if (flow.target().equals(policy.topicSource(copy.name())) && !copy.internal()) {
        long more = more(copy, policy.upstreamTopic(copy.name()), source, target);
        if (more > 0) {
          left.put(copy.name(), more);
        }
      }
    }
    return left.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.FAILBACK_LEAVES_BEHIND,
                flow.toString(),
                Few.count(left.keySet()),
                flow.target(),
                Few.of(
                    left.entrySet().stream()
                        .map(each -> each.getKey() + " +" + each.getValue())
                        .toList())));
  }

  private static long more(TopicInfo copy, String original, Inventory source, Inventory target) {
    Map<TopicPartition, LogRange> here = source.ranges().orThrow();
    Map<TopicPartition, LogRange> there = target.ranges().orThrow();
    long more = 0;
    for (TopicInfo.PartitionInfo each : copy.partitions()) {
      LogRange ours = here.get(new TopicPartition(copy.name(), each.partition()));
      LogRange theirs = there.get(new TopicPartition(original, each.partition()));
      if (ours != null && theirs != null) {
        more += Math.max(0, ours.end() - theirs.end());
      }
    }
    return more;
  }
}
