package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Checkpoint;
import org.apache.kafka.connect.mirror.OffsetSync;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.doctor.GroupForecast.Kind;
import org.mirrorbench.engine.topology.LogRange;

/** What MirrorMaker has written down of positions, and what it means for a group. */
final class Translations {

  private final Map<String, String> mirrored;
  private final Map<TopicPartition, LogRange> here;
  private final Map<TopicPartition, LogRange> there;
  private final Map<List<Object>, Checkpoint> checkpoints = new HashMap<>();
  private final Map<TopicPartition, List<OffsetSync>> syncs = new HashMap<>();

  Translations(Patient patient) {
    mirrored = patient.mirrored().orThrow();
    here = patient.source().orThrow().ranges().orThrow();
    there = patient.target().orThrow().ranges().orThrow();
    for (Checkpoint each : patient.logs().checkpoints().orThrow()) {
      checkpoints.put(List.of(each.consumerGroupId(), each.topicPartition()), each);
    }
    for (OffsetSync each : patient.logs().syncs().orThrow()) {
      syncs.computeIfAbsent(each.topicPartition(), it -> new ArrayList<>()).add(each);
    }
  }

  void forecast(String group, TopicPartition partition, long committed, List<GroupForecast> all) {
    String remote = mirrored.get(partition.topic());
    LogRange range = here.get(partition);
    if (remote != null && range != null && range.span() > 0) {
      TopicPartition mirror = new TopicPartition(remote, partition.partition());
      Checkpoint found = checkpoints.get(List.of(group, mirror));
      all.add(
          found == null
              ? none(group, partition, committed)
              : some(group, partition, committed, found));
    }
  }

  private GroupForecast none(String group, TopicPartition partition, long committed) {
    List<OffsetSync> known = syncs.getOrDefault(partition, List.of());
    boolean behind =
        !known.isEmpty() && known.stream().allMatch(sync -> sync.upstreamOffset() > committed);
    Kind kind = behind ? Kind.BEHIND_SYNCS : Kind.NONE;
    return new GroupForecast(group, partition, committed, kind, 0);
  }

  private GroupForecast some(
      String group, TopicPartition partition, long committed, Checkpoint found) {
    Long from = upstream(partition, found);
    long rereads =
        from == null ? atMost(partition, committed, found) : Math.max(0, committed - from);
    Kind kind = rereads == 0 ? Kind.EXACT : Kind.BOUNDED;
    return new GroupForecast(group, partition, committed, kind, rereads);
  }

  /**
   * The offset of the source that the translated one stands for: a group beyond a sync is put one
   * record behind it. Null when the sync that was used is not kept any more.
   */
  private @Nullable Long upstream(TopicPartition partition, Checkpoint found) {
    Long from = null;
    for (OffsetSync sync : syncs.getOrDefault(partition, List.of())) {
      int step = found.upstreamOffset() == sync.upstreamOffset() ? 0 : 1;
      if (sync.upstreamOffset() <= found.upstreamOffset()
          && sync.downstreamOffset() + step == found.downstreamOffset()) {
        from = sync.upstreamOffset() + step;
      }
    }
    return from;
  }

  /** No more than the mirror holds from there; where that is unknown, than the group has read. */
  private long atMost(TopicPartition partition, long committed, Checkpoint found) {
    LogRange mirror = there.get(found.topicPartition());
    LogRange range = here.get(partition);
    long read = committed - (range == null ? 0 : range.start());
    return Math.max(0, mirror == null ? read : mirror.end() - found.downstreamOffset());
  }
}
