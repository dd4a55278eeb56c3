package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.topology.GroupInfo;

/** No group is left out that nobody meant to leave out. */
final class HiddenGroupsCheck implements Check {

  private static final String EXCLUDE = "groups.exclude";
  private static final String SINK = "connect-";

  @Override
  public Stream<Finding> examine(Patient patient) {
    if (patient.desired(Part.CHECKPOINT).orElseThrow().config().containsKey(EXCLUDE)) {
      return Stream.empty();
    }
    Map<String, GroupInfo> groups = patient.source().orThrow().groups().orThrow();
    Set<String> topics = patient.mirrored().orThrow().keySet();
    Set<String> sinks = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (GroupVerdict verdict : GroupForecast.verdicts(patient)) {
      if (verdict.why() == GroupVerdict.Why.EXCLUDED
          && reads(groups.get(verdict.group()), topics)) {
        (verdict.group().startsWith(SINK) ? sinks : others).add(verdict.group());
      }
    }
    String flow = patient.spec().name().toString();
    return Stream.concat(
        finding(Symptom.SINK_GROUPS_HIDDEN, flow, sinks)
            .map(
                found ->
                    found.with(new Repair.Settings(Map.of(EXCLUDE, "console-consumer-.*,__.*")))),
        finding(Symptom.GROUPS_HIDDEN, flow, others));
  }

  /** Whether a group is known to have committed on one of these topics. */
  static boolean reads(@Nullable GroupInfo group, Set<String> topics) {
    Map<TopicPartition, Long> committed = group == null ? null : group.committed();
    return committed != null
        && committed.keySet().stream().anyMatch(partition -> topics.contains(partition.topic()));
  }

  private static Stream<Finding> finding(Symptom symptom, String flow, Set<String> groups) {
    return groups.isEmpty()
        ? Stream.empty()
        : Stream.of(Finding.of(symptom, flow, Few.count(groups), Few.of(groups)));
  }
}
