package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;

/** The flow selects something. */
final class SelectionCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    int topics = patient.source().orThrow().topics().size();
    return patient.mirrored().orThrow().isEmpty()
        ? Stream.of(
            Finding.of(
                Symptom.NOTHING_SELECTED,
                patient.spec().name().toString(),
                patient.setting("topics", ".*"),
                Integer.toString(topics),
                patient.spec().source().alias()))
        : Stream.empty();
  }
}
