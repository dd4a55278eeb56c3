package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Checkpoint;
import org.apache.kafka.connect.mirror.OffsetSync;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.GroupRehearsal;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.LogRange;

/**
 * Where a group would go on if it failed over now, by what MirrorMaker has translated.
 *
 * @param partition of the source
 * @param committed its offset on the source
 * @param rereads at most so many records again; 0 unless {@code BOUNDED}
 */
public record GroupForecast(
    String group, TopicPartition partition, long committed, Kind kind, long rereads) {

  /** How well a position is known on the target. */
  public enum Kind {
    /** At the same record. */
    EXACT,
    /** Some records earlier. */
    BOUNDED,
    /** Not at all: it lies before everything that MirrorMaker remembers. */
    BEHIND_SYNCS,
    /** Not at all: there is no checkpoint. */
    NONE
  }

  /** {@code group topic-0: up to 7}. */
  String words() {
    return group
        + " "
        + partition
        + (kind == Kind.BOUNDED ? ": up to " + rereads : " at " + committed);
  }

  /**
   * Of all groups that the flow translates and partitions that hold records; empty when there is no
   * topic of checkpoints, as before a flow's first start.
   */
  static List<GroupForecast> of(Patient patient) {
    Map<String, String> config = patient.desired(Part.CHECKPOINT).orElseThrow().config();
    String checkpoints = InternalTopics.of(config).checkpoints();
    if (!patient.target().orThrow().topics().containsKey(checkpoints)) {
      return List.of();
    }
    Map<String, GroupInfo> groups = patient.source().orThrow().groups().orThrow();
    Maker maker = new Maker(patient);
    List<GroupForecast> all = new ArrayList<>();
    for (GroupVerdict verdict : verdicts(patient)) {
      GroupInfo group = groups.get(verdict.group());
      if (verdict.translated() && group != null && group.committed() != null) {
        group
            .committed()
            .forEach((partition, offset) -> maker.add(group.id(), partition, offset, all));
      }
    }
    return all;
  }

  /** What the checkpoint connector does with each group of the source. */
  static List<GroupVerdict> verdicts(Patient patient) {
    return new GroupRehearsal(patient.spec().name(), patient.source().orThrow())
        .groups(patient.desired(Part.CHECKPOINT).orElseThrow().config())
        .orThrow();
  }

  /** Puts together what was read. */
  private static final class Maker {

    private final Map<String, String> mirrored;
    private final Map<TopicPartition, LogRange> here;
    private final Map<TopicPartition, LogRange> there;
    private final Map<List<Object>, Checkpoint> checkpoints = new HashMap<>();
    private final Map<TopicPartition, List<OffsetSync>> syncs = new HashMap<>();

    Maker(Patient patient) {
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

    void add(String group, TopicPartition partition, long committed, List<GroupForecast> all) {
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
}
