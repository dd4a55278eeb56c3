package org.mirrorbench.engine.doctor;

import java.util.Map;
import org.mirrorbench.engine.connect.ConnectorConfig;

/** What the producer of a source connector is set to. */
final class Producing {

  static final String PREFIX = "producer.override.";

  /** What Connect gives every producer, and Kafka's own defaults. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "enable.idempotence", "false",
          "max.in.flight.requests.per.connection", "1",
          "max.request.size", "1048576",
          "compression.type", "none",
          "batch.size", "16384");

  private Producing() {}

  /** A worker's settings are only known where the flow brings them along. */
  static String setting(Patient patient, ConnectorConfig config, String key) {
    String otherwise =
        patient
            .spec()
            .workerSettings()
            .getOrDefault("producer." + key, DEFAULTS.getOrDefault(key, ""));
    return config.config().getOrDefault(PREFIX + key, otherwise);
  }

  static String setting(Patient patient, String key) {
    return setting(patient, patient.desired(Part.SOURCE).orElseThrow(), key);
  }

  static long number(Patient patient, String key) {
    return Figures.number(
        setting(patient, key), Figures.number(DEFAULTS.getOrDefault(key, "0"), 0));
  }
}
