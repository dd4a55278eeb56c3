package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.TopicInfo;

/** The target takes the translated offsets: it refuses them for groups that are in use. */
final class BusyGroupsCheck implements Check {

  private static final Set<String> CONSUMERS = Set.of("classic", "consumer");

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, GroupInfo> target = patient.target().orThrow().groups().orThrow();
    Set<String> mirrors = new TreeSet<>();
    patient.mirrors().values().stream().map(TopicInfo::name).forEach(mirrors::add);
    boolean synced =
        patient
            .configs(Part.CHECKPOINT)
            .anyMatch(config -> "true".equals(config.config().get("sync.group.offsets.enabled")));
    return synced
        ? GroupForecast.verdicts(patient).stream()
            .filter(GroupVerdict::translated)
            .flatMap(verdict -> look(target.get(verdict.group()), mirrors))
        : Stream.empty();
  }

  private static Stream<Finding> look(@Nullable GroupInfo group, Set<String> mirrors) {
    if (group == null) {
      return Stream.empty();
    }
    String type = CONSUMERS.contains(group.type()) ? group.protocol() : group.type();
    if (!type.isEmpty() && !type.equals("consumer")) {
      return Stream.of(Finding.of(Symptom.GROUP_OF_OTHER_TYPE, group.id(), type));
    }
    boolean elsewhere =
        group.members() != null
            && group.members() > 0
            && group.committed() != null
            && !HiddenGroupsCheck.reads(group, mirrors);
    return elsewhere
        ? Stream.of(
            Finding.of(Symptom.GROUP_BUSY_ON_TARGET, group.id(), String.valueOf(group.members())))
        : Stream.empty();
  }
}
