package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * Groups whose offsets are written to the target do not live there. MirrorMaker 4.3 moves a group
 * back or on as soon as it has no member for a moment, as in a rolling restart.
 */
final class LiveGroupsCheck implements Check {

  private static final String KEY = "sync.group.offsets.enabled";

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, GroupInfo> source = patient.source().orThrow().groups().orThrow();
    Map<String, GroupInfo> target = patient.target().orThrow().groups().orThrow();
    Set<String> topics = patient.mirrored().orThrow().keySet();
    Set<String> mirrors = new TreeSet<>();
    patient.mirrors().values().stream().map(TopicInfo::name).forEach(mirrors::add);
    GroupsFilter filter = new GroupsFilter(patient.desired(Part.CHECKPOINT).orElseThrow().config());
    boolean synced =
        patient
            .configs(Part.CHECKPOINT)
            .anyMatch(config -> "true".equals(config.config().getOrDefault(KEY, "false")));
    if (!synced) {
      return Stream.empty();
    }
    return target.values().stream()
        .filter(group -> group.members() != null && group.members() > 0)
        .filter(group -> filter.takes(group.id()) && reads(group, mirrors))
        .filter(group -> reads(source.get(group.id()), topics))
        .map(group -> finding(group, source.get(group.id())));
  }

  /** Unknown commits may be anything. */
  private static boolean reads(@Nullable GroupInfo group, Set<String> topics) {
    if (group == null) {
      return false;
    }
    Map<TopicPartition, Long> committed = group.committed();
    return committed == null
        || committed.keySet().stream().anyMatch(partition -> topics.contains(partition.topic()));
  }

  private static Finding finding(GroupInfo here, @Nullable GroupInfo there) {
    String members = there == null || there.members() == null ? "?" : "" + there.members();
    return Finding.of(
            Symptom.GROUP_LIVES_ON_TARGET, here.id(), String.valueOf(here.members()), members)
        .with(new Repair.Settings(Map.of(KEY, "false")));
  }
}
