package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.topology.LogRange;

/** A flow whose mirrors hold records has positions, or it would copy all of them again. */
final class PositionsCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<TopicPartition, LogRange> ranges = patient.target().orThrow().ranges().orThrow();
    Set<String> filled = new TreeSet<>();
    patient
        .mirrors()
        .values()
        .forEach(
            mirror -> {
              if (mirror.partitions().stream()
                  .map(info -> ranges.get(new TopicPartition(mirror.name(), info.partition())))
                  .anyMatch(range -> range != null && range.end() > 0)) {
                filled.add(mirror.name());
              }
            });
    Set<String> aliases = aliases(patient);
    boolean begun = patient.deployed(Part.SOURCE).isPresent();
    if (!patient.positions().isEmpty() || (begun && aliases.isEmpty())) {
      return Stream.empty();
    }
    String flow = patient.spec().name().toString();
    if (!aliases.isEmpty()) {
      return Stream.of(
          Finding.of(
              Symptom.POSITIONS_OF_OTHER_ALIAS,
              flow,
              String.join(", ", aliases),
              patient.spec().source().alias()));
    }
    return filled.isEmpty()
        ? Stream.empty()
        : Stream.of(Finding.of(Symptom.POSITIONS_MISSING, flow, Few.count(filled), Few.of(filled)));
  }

  private static Set<String> aliases(Patient patient) {
    Set<String> aliases = new TreeSet<>();
    for (SourceOffset each : patient.worker().positions().orThrow()) {
      aliases.add(String.valueOf(each.partition().get("cluster")));
    }
    aliases.remove(patient.spec().source().alias());
    return aliases;
  }
}
