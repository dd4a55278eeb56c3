package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;

/** The target would make the mirrors: when it refuses, MirrorMaker only logs a warning. */
final class TopicCreationCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Trial trial = patient.trials().create().orThrow();
    int brokers = patient.target().orThrow().brokers().size();
    String copies = patient.setting("replication.factor", "2");
    if (copies.matches("\\d{1,5}") && Integer.parseInt(copies) > brokers) {
      return Stream.empty();
    }
    return trial.refused().entrySet().stream()
        .map(
            refused ->
                Finding.of(
                    Symptom.TOPIC_REFUSED,
                    refused.getKey(),
                    refused.getValue(),
                    Integer.toString(trial.tried().getOrDefault(refused.getKey(), 1)),
                    patient.spec().target().alias()));
  }
}
