package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the source takes, the producer and the target take too: else the task fails. */
final class RecordSizeCheck implements Check {

  private static final String TOPIC_KEY = "max.message.bytes";
  private static final String REQUEST_KEY = Producing.PREFIX + "max.request.size";

  /** What a batch of one record takes besides key and value, at most. */
  private static final int FRAME = 100;

  /** The brokers' default is 1 MiB and these. */
  private static final int OVERHEAD = 12;

  @Override
  public Stream<Finding> examine(Patient patient) {
    MirrorSettings settings = new MirrorSettings(patient);
    SortedMap<String, Integer> largest = largest(patient.logs().source().orThrow());
    long request = Producing.number(patient, "max.request.size");
    Stream<Finding> seen =
        largest.entrySet().stream()
            .flatMap(each -> seen(patient, settings, each.getKey(), each.getValue(), request));
    return Stream.concat(
        seen,
        Stream.concat(
            allowed(patient, settings, REQUEST_KEY, request),
            allowed(patient, settings, TOPIC_KEY, Long.MAX_VALUE)));
  }

  private static SortedMap<String, Integer> largest(Samples samples) {
    SortedMap<String, Integer> largest = new TreeMap<>();
    for (Map.Entry<TopicPartition, List<Sampled>> each : samples.last().entrySet()) {
      each.getValue()
          .forEach(record -> largest.merge(each.getKey().topic(), record.size(), Math::max));
    }
    return largest;
  }

  private static Stream<Finding> seen(
      Patient patient, MirrorSettings settings, String topic, int size, long request) {
    Long limit = Figures.number(settings.mirror(topic, TOPIC_KEY));
    if (size + FRAME > request) {
      return Stream.of(
          Finding.of(Symptom.RECORD_TOO_LARGE, topic, "" + size, REQUEST_KEY, "" + request)
              .with(larger(settings, topic, size)));
    }
    boolean plain = Producing.setting(patient, "compression.type").equals("none");
    if (plain && limit != null && size + FRAME > limit + OVERHEAD) {
      Finding found = Finding.of(Symptom.RECORD_TOO_LARGE, topic, "" + size, TOPIC_KEY, "" + limit);
      return Stream.of(mend(patient, settings, topic, found));
    }
    return Stream.empty();
  }

  private static Repair larger(MirrorSettings settings, String topic, int size) {
    long allowed = Figures.number(settings.source(topic, TOPIC_KEY), 0);
    return new Repair.Settings(Map.of(REQUEST_KEY, "" + Math.max(allowed, size + FRAME)));
  }

  private static Finding mend(
      Patient patient, MirrorSettings settings, String topic, Finding found) {
    String wanted = settings.source(topic, TOPIC_KEY);
    Repair repair = wanted == null ? null : settings.mend(patient, topic, TOPIC_KEY, wanted);
    return repair == null ? found : found.with(repair);
  }

  /** Topics that take larger records than what is behind them. */
  private static Stream<Finding> allowed(
      Patient patient, MirrorSettings settings, String key, long request) {
    SortedMap<String, Long> larger = new TreeMap<>();
    long least = request;
    for (String topic : patient.mirrored().orThrow().keySet()) {
      Long allowed = Figures.number(settings.source(topic, TOPIC_KEY));
      Long limit = key.equals(REQUEST_KEY) ? (Long) request : limit(settings, topic);
      int overhead = key.equals(REQUEST_KEY) ? OVERHEAD : 0;
      if (allowed != null && limit != null && allowed - overhead > limit) {
        larger.put(topic, allowed);
        least = Math.min(least, limit);
      }
    }
    if (larger.isEmpty()) {
      return Stream.empty();
    }
    long most = larger.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Finding found =
        Finding.of(
            Symptom.RECORDS_MAY_BE_TOO_LARGE,
            patient.spec().name().toString(),
            Few.count(larger.keySet()),
            Few.of(larger.keySet()),
            "" + most,
            key,
            "" + least);
    return Stream.of(
        key.equals(REQUEST_KEY)
            ? found.with(new Repair.Settings(Map.of(REQUEST_KEY, "" + most)))
            : found);
  }

  private static @Nullable Long limit(MirrorSettings settings, String topic) {
    return Figures.number(settings.mirror(topic, TOPIC_KEY));
  }
}
