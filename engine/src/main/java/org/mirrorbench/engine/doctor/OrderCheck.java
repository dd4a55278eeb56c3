package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.stream.Stream;

/** Records keep their order, also when a request has to be sent again. */
final class OrderCheck implements Check {

  private static final String IN_FLIGHT = "max.in.flight.requests.per.connection";
  private static final String IDEMPOTENCE = "enable.idempotence";

  @Override
  public Stream<Finding> examine(Patient patient) {
    return patient
        .configs(Part.SOURCE)
        .flatMap(
            config -> {
              String flying = Producing.setting(patient, config, IN_FLIGHT);
              boolean safe = "true".equals(Producing.setting(patient, config, IDEMPOTENCE));
              return safe || Figures.number(flying, 1) <= 1
                  ? Stream.empty()
                  : Stream.of(finding(config.name(), flying));
            })
        .distinct();
  }

  private static Finding finding(String connector, String flying) {
    return Finding.of(Symptom.ORDER_AT_RISK, connector, flying)
        .with(
            new Repair.Settings(
                Map.of(
                    Producing.PREFIX + IDEMPOTENCE,
                    "true",
                    Producing.PREFIX + IN_FLIGHT,
                    "" + Math.min(5, Figures.number(flying, 5)))));
  }
}
