package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.topology.Inventory;

/** A task's configuration, which names each of its partitions, fits in a record. */
final class TaskSizeCheck implements Check {

  /** A worker's producer sends no more, and the broker's default takes no more. */
  private static final long RECORD = 1_048_576;

  /** Room for what is estimated too small. */
  private static final double SAFE = 0.9;

  /** Quotes, colon and comma around a key and a value. */
  private static final int PUNCTUATION = 6;

  @Override
  public Stream<Finding> examine(Patient patient) {
    ConnectorConfig source = patient.desired(Part.SOURCE).orElseThrow();
    long tasks = Math.max(1, Figures.number(patient.setting("tasks.max", "1"), 1));
    long names =
        patient
            .dataTopics()
            .mapToLong(
                topic -> {
                  int count = topic.partitions().size();
                  return (long) count
                      * (topic.name().length() + 2 + Integer.toString(count).length());
                })
            .sum();
    long fixed =
        source.config().entrySet().stream()
            .mapToLong(each -> each.getKey().length() + each.getValue().length() + PUNCTUATION)
            .sum();
    long limit = limit(patient);
    long size = fixed + names / tasks;
    long room = (long) (limit * SAFE) - fixed;
    if (size <= limit * SAFE) {
      return Stream.empty();
    }
    Finding found = Finding.of(Symptom.TASK_CONFIG_TOO_LARGE, source.name(), "" + size, "" + limit);
    return Stream.of(
        room <= 0
            ? found
            : found.with(new Repair.Settings(Map.of("tasks.max", "" + (names / room + 1)))));
  }

  private static long limit(Patient patient) {
    if (!(patient.runs() instanceof Runs.Engine)) {
      return RECORD;
    }
    Inventory target = patient.target().orThrow();
    String topic = new FlowNames(patient.spec().name()).configsTopic();
    String allowed = Figures.text(target.configs().orThrow().get(topic), "max.message.bytes");
    return Math.min(RECORD, Figures.number(allowed, RECORD));
  }
}
