package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;

/** The target would take the configs that are carried over. */
final class ConfigTrialCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Trial trial = patient.trials().alter().orThrow();
    return trial.refused().entrySet().stream()
        .map(
            refused ->
                Finding.of(
                    Symptom.CONFIG_REFUSED,
                    refused.getKey(),
                    refused.getValue(),
                    Integer.toString(trial.tried().getOrDefault(refused.getKey(), 1)),
                    patient.spec().target().alias()));
  }
}
