package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;

/** Errors end a task. Tolerated ones leave a record out and count it as delivered. */
final class ToleranceCheck implements Check {

  private static final String KEY = "errors.tolerance";

  @Override
  public Stream<Finding> examine(Patient patient) {
    return patient
        .configs(Part.SOURCE)
        .filter(config -> "all".equalsIgnoreCase(config.config().getOrDefault(KEY, "none")))
        .map(
            config ->
                Finding.of(Symptom.ERRORS_TOLERATED, config.name())
                    .with(new Repair.Settings(Map.of(KEY, "none"))));
  }
}
