package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.flow.Runs;

/** Positions are kept often enough. */
final class FlushCheck implements Check {

  private static final String KEY = "offset.flush.interval.ms";
  private static final long LONG_MILLIS = 30_000;

  @Override
  public Stream<Finding> examine(Patient patient) {
    if (patient.runs() instanceof Runs.Remote) {
      throw Elsewhere.untold(patient, "how often it keeps positions");
    }
    long millis =
        Figures.number(patient.desired().orThrow().worker().getOrDefault(KEY, "60000"), 60_000);
    return millis < LONG_MILLIS
        ? Stream.empty()
        : Stream.of(Finding.of(Symptom.FLUSHES_RARELY, KEY, "" + millis));
  }
}
