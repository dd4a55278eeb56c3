package org.mirrorbench.engine.doctor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.problem.Result;

/** The work is spread over enough tasks, and can be. */
final class TaskSpreadCheck implements Check {

  private static final String KEY = "tasks.max";
  private static final int MANY_FOR_ONE = 8;
  private static final int MANY = 1_000;

  /** Below this it does not matter who copies what. */
  private static final long LITTLE = 10_000_000;

  @Override
  public Stream<Finding> examine(Patient patient) {
    long tasks = Math.max(1, Figures.number(patient.setting(KEY, "1"), 1));
    long partitions = patient.dataTopics().mapToLong(topic -> topic.partitions().size()).sum();
    return Stream.concat(
        few(patient, tasks, partitions), hot(patient, Math.min(tasks, partitions)));
  }

  private static Stream<Finding> few(Patient patient, long tasks, long partitions) {
    boolean few = (tasks == 1 && partitions >= MANY_FOR_ONE) || partitions > tasks * MANY;
    long better = Math.max(2, (partitions + MANY - 1) / MANY);
    return few
        ? Stream.of(
            Finding.of(
                    Symptom.FEW_TASKS,
                    Part.SOURCE.connector(patient.spec().name()),
                    "" + tasks,
                    "" + partitions)
                .with(new Repair.Settings(Map.of(KEY, "" + better))))
        : Stream.empty();
  }

  /** Who may not see the sizes is told nothing. */
  private static Stream<Finding> hot(Patient patient, long tasks) {
    if (tasks < 2
        || !(patient.source().orThrow().bytes()
            instanceof Result.Ok<Map<TopicPartition, Long>>(var bytes))) {
      return Stream.empty();
    }
    Map<String, String> mirrored = patient.mirrored().orThrow();
    Map<TopicPartition, Long> ours = new HashMap<>(bytes);
    ours.keySet().removeIf(partition -> !mirrored.containsKey(partition.topic()));
    long all = ours.values().stream().mapToLong(Long::longValue).sum();
    return ours.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .filter(largest -> all >= LITTLE && largest.getValue() * 2 > all)
        .map(
            largest ->
                Finding.of(
                    Symptom.HOT_PARTITION,
                    largest.getKey().toString(),
                    "" + largest.getValue(),
                    "" + all))
        .stream();
  }
}
