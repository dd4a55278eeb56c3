package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Offsets follow one another: each hole makes MirrorMaker write an offset sync. */
final class HolesCheck implements Check {

  private static final int ENOUGH = 20;

  /** One hole among so many offsets is not worth a word. */
  private static final int RARE = 5;

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
              long span = span(records);
              long holes = span - records.size();
              if (span >= ENOUGH && holes * RARE >= span) {
                topics.add(partition.topic() + " " + holes + "/" + span);
              }
            });
    return topics.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.OFFSETS_WITH_HOLES,
                patient.spec().name().toString(),
                Few.count(topics),
                Few.of(topics)));
  }

  private static long span(List<Sampled> records) {
    return records.isEmpty() ? 0 : records.getLast().offset() - records.getFirst().offset() + 1;
  }
}
