package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Mirrors keep what the source keeps: old records are not deleted as soon as they are copied. */
final class ExpiryCheck implements Check {

  private static final String KEY = "retention.ms";

  @Override
  public Stream<Finding> examine(Patient patient) {
    MirrorSettings settings = new MirrorSettings(patient);
    Map<String, Long> oldest = new HashMap<>();
    patient
        .logs()
        .source()
        .orThrow()
        .first()
        .forEach(
            (partition, record) -> oldest.merge(partition.topic(), record.timestamp(), Math::min));
    return oldest.entrySet().stream()
        .flatMap(each -> look(patient, settings, each.getKey(), each.getValue()));
  }

  private static Stream<Finding> look(
      Patient patient, MirrorSettings settings, String topic, long oldest) {
    Long here = Figures.number(settings.source(topic, KEY));
    Long there = Figures.number(settings.mirror(topic, KEY));
    String policy = settings.mirror(topic, "cleanup.policy");
    if (here == null || there == null || policy == null || !policy.contains("delete")) {
      return Stream.empty();
    }
    long age = patient.at().toEpochMilli() - oldest;
    boolean shorter = there >= 0 && (here < 0 || here > there);
    if (!shorter || oldest < 0 || age <= there) {
      return Stream.empty();
    }
    Finding found =
        Finding.of(
            Symptom.RECORDS_EXPIRE_AT_ONCE,
            topic,
            "" + age / 1000,
            "" + there / 1000,
            here < 0 ? "∞" : "" + here / 1000);
    Repair repair = settings.mend(patient, topic, KEY, "" + here);
    return Stream.of(repair == null ? found : found.with(repair));
  }
}
