package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.mirrorbench.engine.topology.TopicInfo;

/** Every data topic can be read: a task that may not read stays RUNNING and only logs it. */
final class ReadableCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Set<String> refused = new TreeSet<>();
    patient
        .dataTopics()
        .filter(topic -> topic.rights() != null && !topic.rights().contains(AclOperation.READ))
        .map(TopicInfo::name)
        .forEach(refused::add);
    Map<String, String> tried = new TreeMap<>(patient.logs().source().orThrow().refused());
    refused.addAll(tried.keySet());
    return refused.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.SOURCE_NOT_READABLE,
                patient.spec().source().alias(),
                Few.count(refused),
                Few.of(refused)));
  }
}
