package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.mirrorbench.engine.topology.TopicInfo;

/** Topics are those that they were at the examination before. */
final class RecreatedTopicsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    TopicIds before = patient.remembered().orThrow();
    Set<String> served = new TreeSet<>();
    patient.positions().keySet().forEach(partition -> served.add(partition.topic()));
    return Stream.concat(
        patient
            .dataTopics()
            .filter(topic -> served.contains(topic.name()))
            .filter(topic -> anew(before.source(), topic))
            .map(topic -> finding(Symptom.SOURCE_MADE_ANEW, topic, before.source())),
        patient.mirrors().entrySet().stream()
            .filter(mirror -> served.contains(mirror.getKey()))
            .map(Map.Entry::getValue)
            .filter(topic -> anew(before.target(), topic))
            .map(topic -> finding(Symptom.TARGET_MADE_ANEW, topic, before.target())));
  }

  private static boolean anew(Map<String, Uuid> before, TopicInfo topic) {
    return !topic.id().equals(before.getOrDefault(topic.name(), topic.id()));
  }

  private static Finding finding(Symptom symptom, TopicInfo topic, Map<String, Uuid> before) {
    return Finding.of(
        symptom, topic.name(), String.valueOf(before.get(topic.name())), topic.id().toString());
  }
}
