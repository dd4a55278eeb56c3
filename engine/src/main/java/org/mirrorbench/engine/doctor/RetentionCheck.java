package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.LogRange;

/**
 * The source keeps what was not delivered yet. Retention that overtakes MirrorMaker leaves a gap
 * without an error, a metric or a line in a log.
 */
final class RetentionCheck implements Check {

  /** Less of the log than this behind the position's back is a warning. */
  private static final int LEAST_PERCENT = 10;

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<TopicPartition, LogRange> ranges = patient.source().orThrow().ranges().orThrow();
    List<Finding> found = new ArrayList<>();
    patient
        .positions()
        .forEach(
            (partition, last) -> {
              LogRange range = ranges.get(partition);
              if (range != null) {
                look(patient, partition, last + 1, range, found);
              }
            });
    return found.stream();
  }

  private static void look(
      Patient patient, TopicPartition partition, long next, LogRange range, List<Finding> found) {
    long lost = range.start() - next;
    long head = next - range.start();
    if (lost > 0 && !onlyMarkers(patient, partition, range)) {
      found.add(
          Finding.of(
              Symptom.GAP,
              partition.toString(),
              Long.toString(lost),
              Long.toString(next),
              Long.toString(range.start())));
    } else if (lost <= 0
        && range.start() > 0
        && next < range.end()
        && head * 100 < range.span() * LEAST_PERCENT) {
      found.add(
          Finding.of(
              Symptom.GAP_NEAR,
              partition.toString(),
              Long.toString(head),
              Long.toString(range.span()),
              Long.toString(range.end() - next)));
    }
  }

  /** Behind the last record that was delivered there may be nothing but ends of transactions. */
  private static boolean onlyMarkers(Patient patient, TopicPartition partition, LogRange range) {
    return range.span() == 0
        && patient.logs().producers()
            instanceof Result.Ok<Map<TopicPartition, List<ProducerState>>>(var producers)
        && producers.getOrDefault(partition, List.of()).stream()
            .anyMatch(Transactions::transactional);
  }
}
