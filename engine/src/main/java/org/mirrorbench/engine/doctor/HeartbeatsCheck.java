package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.plan.FlowTranslator;

/** Heartbeats go the whole way, so that they prove it. */
final class HeartbeatsCheck implements Check {

  private static final String EMIT = "emit.heartbeats.enabled";
  private static final String MIRROR = "heartbeats.replication.enabled";

  @Override
  public Stream<Finding> examine(Patient patient) {
    String flow = patient.spec().name().toString();
    if (patient.desired(Part.HEARTBEAT).isEmpty()) {
      return Stream.of(mend(Finding.of(Symptom.HEARTBEATS_OFF, flow), EMIT));
    }
    if (patient.setting(MIRROR, "true").equals("false")) {
      return Stream.of(mend(Finding.of(Symptom.HEARTBEATS_NOT_MIRRORED, flow), MIRROR));
    }
    return onTarget(patient)
        ? Stream.of(
            Finding.of(
                Symptom.HEARTBEATS_NOT_END_TO_END,
                flow,
                patient.spec().target().alias(),
                patient.spec().source().alias()))
        : Stream.empty();
  }

  private static Finding mend(Finding found, String key) {
    return found.with(new Repair.Settings(Map.of(key, "true")));
  }

  /** Without another address, a connector writes where its worker is attached. */
  private static boolean onTarget(Patient patient) {
    boolean wanted = !FlowTranslator.heartbeatHome(patient.spec()).equals(patient.spec().source());
    boolean deployed =
        patient
            .deployed(Part.HEARTBEAT)
            .filter(config -> !config.config().containsKey("producer.override.bootstrap.servers"))
            .isPresent();
    return wanted || deployed;
  }
}
