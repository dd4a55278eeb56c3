package org.mirrorbench.engine.doctor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.flow.GroupVerdict;

/**
 * No translated group has a state that stays behind. A streams application's changelogs bear its
 * group's name.
 */
final class StreamsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Set<String> changelogs = new TreeSet<>();
    for (String topic : patient.source().orThrow().topics().keySet()) {
      if (topic.endsWith("-changelog") || topic.endsWith("-repartition")) {
        changelogs.add(topic);
      }
    }
    Set<String> applications = new TreeSet<>();
    if (!changelogs.isEmpty()) {
      GroupForecast.verdicts(patient).stream()
          .filter(GroupVerdict::translated)
          .map(GroupVerdict::group)
          .filter(group -> changelogs.stream().anyMatch(topic -> topic.startsWith(group + "-")))
          .forEach(applications::add);
    }
    return applications.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.STREAMS_STATE_STAYS,
                patient.spec().name().toString(),
                Few.count(applications),
                Few.of(applications)));
  }
}
