package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.stream.Stream;
import org.mirrorbench.engine.topology.TopicInfo;

/** Every partition has a leader, on both sides. */
final class LeadersCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    return Stream.concat(
        look(Symptom.SOURCE_WITHOUT_LEADER, patient.spec().source().alias(), patient.dataTopics()),
        look(
            Symptom.TARGET_WITHOUT_LEADER,
            patient.spec().target().alias(),
            patient.mirrors().values().stream()));
  }

  private static Stream<Finding> look(Symptom symptom, String alias, Stream<TopicInfo> topics) {
    List<String> leaderless =
        topics
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .filter(info -> !info.led())
                        .map(info -> topic.name() + "-" + info.partition()))
            .toList();
    return leaderless.isEmpty()
        ? Stream.empty()
        : Stream.of(Finding.of(symptom, alias, Few.count(leaderless), Few.of(leaderless)));
  }
}
