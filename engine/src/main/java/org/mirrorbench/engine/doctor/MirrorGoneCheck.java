package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.topology.TopicInfo;

/** What was delivered has a mirror; one that is made again begins empty. */
final class MirrorGoneCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, TopicInfo> mirrors = patient.mirrors();
    TreeSet<String> delivered = new TreeSet<>();
    patient.positions().keySet().forEach(partition -> delivered.add(partition.topic()));
    return patient.mirrored().orThrow().entrySet().stream()
        .filter(topic -> delivered.contains(topic.getKey()) && !mirrors.containsKey(topic.getKey()))
        .map(topic -> Finding.of(Symptom.MIRROR_GONE, topic.getValue(), topic.getKey()));
  }
}
