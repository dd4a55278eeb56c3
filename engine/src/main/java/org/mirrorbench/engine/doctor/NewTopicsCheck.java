package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;

/** New topics and partitions are noticed soon, and read from their beginning. */
final class NewTopicsCheck implements Check {

  private static final int SLOW_SECONDS = 300;
  private static final String RESET = "source.consumer.auto.offset.reset";
  private static final String REFRESH = "refresh.topics.interval.seconds";

  @Override
  public Stream<Finding> examine(Patient patient) {
    String connector = Part.SOURCE.connector(patient.spec().name());
    String seconds = patient.setting(REFRESH, "600");
    String reset =
        patient.setting(RESET, patient.setting("consumer.auto.offset.reset", "earliest"));
    if ("false".equals(patient.setting("refresh.topics.enabled", "true"))) {
      return Stream.of(
          Finding.of(Symptom.NEW_TOPICS_NEVER, connector)
              .with(new Repair.Settings(Map.of("refresh.topics.enabled", "true"))));
    }
    Stream<Finding> late =
        seconds.matches("\\d{1,9}") && Integer.parseInt(seconds) >= SLOW_SECONDS
            ? Stream.of(
                Finding.of(Symptom.NEW_TOPICS_LATE, connector, seconds)
                    .with(new Repair.Settings(Map.of(REFRESH, "30"))))
            : Stream.empty();
    Stream<Finding> latest =
        "latest".equals(reset)
            ? Stream.of(
                Finding.of(Symptom.NEW_TOPICS_FROM_THEIR_END, connector, seconds)
                    .with(new Repair.Settings(Map.of(RESET, "earliest"))))
            : Stream.empty();
    return Stream.concat(latest, late);
  }
}
