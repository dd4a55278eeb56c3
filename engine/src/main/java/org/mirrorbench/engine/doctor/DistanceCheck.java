package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.keys.Presets;

/** A flow over a long way is set up for it. */
final class DistanceCheck implements Check {

  private static final long FAR_MILLIS = 20;

  /** Less than this through one partition, in bytes a second. */
  private static final long LITTLE = 10_000_000;

  @Override
  public Stream<Finding> examine(Patient patient) {
    if (!(patient.runs() instanceof Runs.Engine)) {
      throw Elsewhere.untold(patient, "how far it is from the target");
    }
    long millis = patient.probes().roundTrip().orThrow().toMillis();
    long batch = Producing.number(patient, "batch.size");
    long flying = Producing.number(patient, "max.in.flight.requests.per.connection");
    String compression = Producing.setting(patient, "compression.type");
    boolean slow = batch * flying * 1000 < LITTLE * millis || compression.equals("none");
    return millis < FAR_MILLIS || !slow
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    Symptom.LONG_WAY,
                    patient.spec().name().toString(),
                    patient.spec().target().alias(),
                    "" + millis,
                    "" + batch,
                    "" + flying,
                    compression)
                .with(new Repair.Settings(Presets.of(Preset.WAN))));
  }
}
