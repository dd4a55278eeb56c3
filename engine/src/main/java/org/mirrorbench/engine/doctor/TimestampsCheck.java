package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The target takes the records' timestamps, which stay what they are on the source. */
final class TimestampsCheck implements Check {

  private static final String AFTER = "message.timestamp.after.max.ms";
  private static final String BEFORE = "message.timestamp.before.max.ms";

  @Override
  public Stream<Finding> examine(Patient patient) {
    MirrorSettings settings = new MirrorSettings(patient);
    long now = patient.at().toEpochMilli();
    Map<String, Long> newest = new HashMap<>();
    patient
        .logs()
        .newest()
        .orThrow()
        .forEach((partition, time) -> newest.merge(partition.topic(), time, Math::max));
    return Stream.concat(
        newest.entrySet().stream()
            .flatMap(each -> look(patient, settings, each.getKey(), each.getValue() - now, AFTER)),
        oldest(patient).entrySet().stream()
            .flatMap(
                each -> look(patient, settings, each.getKey(), now - each.getValue(), BEFORE)));
  }

  /** Of records that are still to be delivered. */
  private static Map<String, Long> oldest(Patient patient) {
    Map<TopicPartition, Long> positions = patient.positions();
    Map<String, Long> oldest = new HashMap<>();
    patient
        .logs()
        .source()
        .orThrow()
        .first()
        .forEach(
            (partition, record) -> {
              if (positions.getOrDefault(partition, -1L) < record.offset()
                  && record.timestamp() >= 0) {
                oldest.merge(partition.topic(), record.timestamp(), Math::min);
              }
            });
    return oldest;
  }

  private static Stream<Finding> look(
      Patient patient, MirrorSettings settings, String topic, long distance, String key) {
    Long limit = Figures.number(settings.mirror(topic, key));
    boolean stamped = "LogAppendTime".equals(settings.mirror(topic, "message.timestamp.type"));
    if (stamped || limit == null || distance <= limit) {
      return Stream.empty();
    }
    Finding found =
        Finding.of(Symptom.TIMESTAMP_REFUSED, topic, "" + distance / 1000, key, "" + limit / 1000);
    String wanted = settings.source(topic, key);
    Repair repair = wanted == null ? null : settings.mend(patient, topic, key, wanted);
    return Stream.of(repair == null ? found : found.with(repair));
  }
}
