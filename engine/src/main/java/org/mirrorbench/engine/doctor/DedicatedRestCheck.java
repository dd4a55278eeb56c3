package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.flow.Runs;

/** Several dedicated MirrorMakers can tell each other of new topics. */
final class DedicatedRestCheck implements Check {

  private static final String KEY = "dedicated.mode.enable.internal.rest";

  @Override
  public Stream<Finding> examine(Patient patient) {
    boolean dedicated = patient.runs() instanceof Runs.Files;
    boolean rest = "true".equals(patient.spec().workerSettings().get(KEY));
    return dedicated && !rest
        ? Stream.of(Finding.of(Symptom.DEDICATED_ALONE, patient.spec().name().toString(), KEY))
        : Stream.empty();
  }
}
