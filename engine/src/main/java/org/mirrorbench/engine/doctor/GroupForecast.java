package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.flow.GroupRehearsal;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.topology.GroupInfo;

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
    Translations translations = new Translations(patient);
    List<GroupForecast> all = new ArrayList<>();
    for (GroupVerdict verdict : verdicts(patient)) {
      GroupInfo group = groups.get(verdict.group());
      if (verdict.translated() && group != null && group.committed() != null) {
        group
            .committed()
            .forEach(
                (partition, offset) -> translations.forecast(group.id(), partition, offset, all));
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
}
