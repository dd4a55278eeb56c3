package org.mirrorbench.engine.doctor;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.topology.GroupInfo;

/** No reader of mirrored topics keeps its position where MirrorMaker does not look. */
final class OtherGroupsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Set<String> topics = patient.mirrored().orThrow().keySet();
    Map<String, Set<String>> shared = patient.probes().shareTopics().orThrow();
    Set<String> others = new TreeSet<>();
    for (GroupInfo group : patient.source().orThrow().groups().orThrow().values()) {
      boolean reads =
          switch (group.type()) {
            case "share" ->
                !Collections.disjoint(topics, shared.getOrDefault(group.id(), Set.of()));
            case "streams" -> HiddenGroupsCheck.reads(group, topics);
            default -> false;
          };
      if (reads) {
        others.add(group.id() + " (" + group.type() + ")");
      }
    }
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.GROUPS_OF_OTHER_TYPES,
                patient.spec().name().toString(),
                Few.count(others),
                Few.of(others)));
  }
}
