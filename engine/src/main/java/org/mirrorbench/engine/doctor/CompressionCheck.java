package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.topology.LogRange;

/** Mirrors do not grow because the copies are not compressed any more. */
final class CompressionCheck implements Check {

  private static final int ENOUGH_RECORDS = 50;
  private static final long ENOUGH_BYTES = 1_000_000;
  private static final String KEY = "compression.type";

  @Override
  public Stream<Finding> examine(Patient patient) {
    if (!Producing.setting(patient, KEY).equals("none")) {
      return Stream.empty();
    }
    MirrorSettings settings = new MirrorSettings(patient);
    Map<TopicPartition, Long> stored = patient.source().orThrow().bytes().orThrow();
    Map<TopicPartition, LogRange> ranges = patient.source().orThrow().ranges().orThrow();
    List<String> topics = new ArrayList<>();
    long before = 0;
    long after = 0;
    for (Map.Entry<TopicPartition, List<Sampled>> each :
        patient.logs().source().orThrow().last().entrySet()) {
      LogRange range = ranges.get(each.getKey());
      long bytes = stored.getOrDefault(each.getKey(), 0L);
      long grown = range == null ? 0 : uncompressed(each.getValue(), range);
      String mirror = settings.mirror(each.getKey().topic(), KEY);
      boolean asSent = mirror == null || mirror.equals("producer") || mirror.equals("uncompressed");
      if (asSent && bytes > 0 && grown >= ENOUGH_BYTES && grown > bytes * 3 / 2) {
        topics.add(each.getKey().topic());
        before += bytes;
        after += grown;
      }
    }
    return topics.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    Symptom.MIRRORS_GROW,
                    patient.spec().name().toString(),
                    Few.count(topics),
                    Few.of(topics),
                    "" + before,
                    "" + after)
                .with(new Repair.Settings(Map.of(Producing.PREFIX + KEY, "lz4"))));
  }

  /** An estimate from the newest records; 0 when there are too few, or holes between them. */
  private static long uncompressed(List<Sampled> records, LogRange range) {
    if (records.size() < ENOUGH_RECORDS
        || records.getLast().offset() - records.getFirst().offset() + 1 > records.size()) {
      return 0;
    }
    long sum = records.stream().mapToLong(Sampled::size).sum();
    return sum * range.span() / records.size();
  }
}
