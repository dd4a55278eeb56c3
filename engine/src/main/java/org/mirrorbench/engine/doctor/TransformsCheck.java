package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;

/** Records are copied as they are: offset syncs know nothing of transforms. */
final class TransformsCheck implements Check {

  private static final String KEY = "transforms";

  @Override
  public Stream<Finding> examine(Patient patient) {
    return patient
        .configs(Part.SOURCE)
        .filter(config -> !config.config().getOrDefault(KEY, "").isBlank())
        .map(
            config ->
                Finding.of(
                    Symptom.TRANSFORMS_MISLEAD_OFFSETS,
                    config.name(),
                    config.config().getOrDefault(KEY, "")))
        .distinct();
  }
}
