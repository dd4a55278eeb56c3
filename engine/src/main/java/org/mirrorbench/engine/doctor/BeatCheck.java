package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorStatus;

/** Heartbeats arrive while connectors say that they run. */
final class BeatCheck implements Check {

  /** Intervals that may be missed, and at least so many seconds. */
  private static final int MISSED = 10;

  private static final double SECONDS = 30;

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, ConnectorStatus> statuses = patient.worker().statuses().orThrow();
    if (!runs(patient, statuses, Part.SOURCE) || !runs(patient, statuses, Part.HEARTBEAT)) {
      return Stream.empty();
    }
    Double age = patient.probes().beat().orThrow().ageSeconds();
    String interval =
        patient
            .desired(Part.HEARTBEAT)
            .map(config -> config.config().getOrDefault("emit.heartbeats.interval.seconds", "1"))
            .orElse("1");
    double most = Math.max(SECONDS, MISSED * (double) Figures.number(interval, 1));
    return age == null || age <= most
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Symptom.HEARTBEATS_STOPPED,
                patient.spec().name().toString(),
                Long.toString(Math.round(age)),
                interval));
  }

  private static boolean runs(Patient patient, Map<String, ConnectorStatus> statuses, Part part) {
    ConnectorStatus status = statuses.get(part.connector(patient.spec().name()));
    return status != null && status.running();
  }
}
