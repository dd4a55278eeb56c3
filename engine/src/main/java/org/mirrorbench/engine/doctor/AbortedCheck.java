package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/** Where transactions are written, only committed ones are mirrored. */
final class AbortedCheck implements Check {

  private static final String KEY = "source.consumer.isolation.level";

  @Override
  public Stream<Finding> examine(Patient patient) {
    boolean committed =
        patient
            .configs(Part.SOURCE)
            .allMatch(config -> "read_committed".equals(config.config().get(KEY)));
    if (committed) {
      return Stream.empty();
    }
    Map<TopicPartition, List<ProducerState>> producers = patient.logs().producers().orThrow();
    Set<String> topics = new TreeSet<>();
    producers.forEach(
        (partition, states) -> {
          if (states.stream().anyMatch(Transactions::transactional)) {
            topics.add(partition.topic());
          }
        });
    return topics.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    Symptom.ABORTED_COME_BACK,
                    patient.spec().name().toString(),
                    Few.count(topics),
                    Few.of(topics))
                .with(new Repair.Settings(Map.of(KEY, "read_committed"))));
  }
}
