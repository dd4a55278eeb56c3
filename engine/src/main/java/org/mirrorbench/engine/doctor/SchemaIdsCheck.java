package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values mean the same on the target: none refers to a schema registry. */
final class SchemaIdsCheck implements Check {

  private static final int ENOUGH = 3;

  /** A number of eight bytes also begins with a zero. */
  private static final int LONG_BYTES = 8;

  @Override
  public Stream<Finding> examine(Patient patient) {
    Set<String> topics = new TreeSet<>();
    patient
        .logs()
        .source()
        .orThrow()
        .last()
        .forEach(
            (partition, records) -> {
              Set<Integer> ids = ids(records);
              if (!ids.isEmpty()) {
                topics.add(partition.topic() + " " + ids);
              }
            });
    return topics.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.SCHEMA_IDS_TRAVEL,
                patient.spec().name().toString(),
                Few.count(topics),
                Few.of(topics)));
  }

  /** Empty unless all values look framed. */
  private static Set<Integer> ids(List<Sampled> records) {
    Set<Integer> ids = new TreeSet<>();
    int values = 0;
    boolean numbers = true;
    for (Sampled record : records) {
      if (record.valueSize() >= 0) {
        values++;
        numbers &= record.valueSize() == LONG_BYTES;
        Integer id = record.schema();
        if (id == null || id <= 0) {
          return Set.of();
        }
        ids.add(id);
      }
    }
    return values < ENOUGH || numbers ? Set.of() : ids;
  }
}
