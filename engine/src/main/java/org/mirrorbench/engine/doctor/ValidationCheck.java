package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;

/** Connect accepts the connectors, and what they override for their clients. */
final class ValidationCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    return patient.worker().validation().orThrow().entrySet().stream()
        .flatMap(
            part ->
                part.getValue().entrySet().stream()
                    .map(
                        error ->
                            Finding.of(
                                error.getKey().contains(".override.")
                                    ? Symptom.OVERRIDE_REFUSED
                                    : Symptom.CONNECTOR_REFUSED,
                                part.getKey().connector(patient.spec().name()),
                                error.getKey(),
                                String.join(" ", error.getValue()))));
  }
}
