package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;

/** Whoever wants checkpoints writes the offset syncs that they are made of. */
final class SyncsEmittedCheck implements Check {

  private static final String KEY = "emit.offset-syncs.enabled";

  @Override
  public Stream<Finding> examine(Patient patient) {
    boolean silent =
        patient.configs(Part.SOURCE).anyMatch(config -> "false".equals(config.config().get(KEY)));
    boolean wanted =
        patient
            .configs(Part.CHECKPOINT)
            .anyMatch(config -> !"false".equals(config.config().get("emit.checkpoints.enabled")));
    return silent && wanted
        ? Stream.of(
            Finding.of(Symptom.SYNCS_NOT_EMITTED, Part.SOURCE.connector(patient.spec().name()), KEY)
                .with(new Repair.Settings(Map.of(KEY, "true"))))
        : Stream.empty();
  }
}
