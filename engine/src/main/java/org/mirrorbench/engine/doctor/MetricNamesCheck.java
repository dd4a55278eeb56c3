package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Metrics of checkpoints are not lost to a mistake of 4.3.0 and 4.3.1. */
final class MetricNamesCheck implements Check {

  private static final String KEY = "metric.names.formats";

  @Override
  public Stream<Finding> examine(Patient patient) {
    return patient
        .configs(Part.CHECKPOINT)
        .filter(
            config ->
                List.of(config.config().getOrDefault(KEY, "").split("\\s*,\\s*")).contains("new"))
        .map(
            config ->
                Finding.of(
                        Symptom.METRICS_CLASH, config.name(), config.config().getOrDefault(KEY, ""))
                    .with(new Repair.Settings(Map.of(KEY, "legacy"))))
        .distinct();
  }
}
