package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.topology.LogRange;

/**
 * No mirror holds more than its source ever had. A source is asked for its end after the mirror, so
 * that what arrives meanwhile does not count; markers of transactions would, so that exactly-once
 * flows are not looked at.
 */
final class DuplicatesCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<TopicPartition, Long> ends = patient.probes().laterEnds().orThrow();
    Map<TopicPartition, LogRange> mirrors = patient.target().orThrow().ranges().orThrow();
    Map<String, String> names = patient.mirrored().orThrow();
    Set<String> longer = new TreeSet<>();
    ends.forEach(
        (partition, end) -> {
          String remote = names.getOrDefault(partition.topic(), partition.topic());
          LogRange mirror = mirrors.get(new TopicPartition(remote, partition.partition()));
          if (mirror != null && mirror.end() > end) {
            longer.add(remote + "-" + partition.partition() + " +" + (mirror.end() - end));
          }
        });
    return longer.isEmpty() || exactlyOnce(patient)
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.MIRROR_LONGER,
                patient.spec().name().toString(),
                Few.count(longer),
                Few.of(longer)));
  }

  private static boolean exactlyOnce(Patient patient) {
    String worker =
        patient.desired().orThrow().worker().getOrDefault("exactly.once.source.support", "");
    return worker.equals("enabled")
        || patient.setting("exactly.once.support", "requested").equals("required");
  }
}
