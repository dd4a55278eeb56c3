package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.keys.Defaults;

/** Records pass through untouched, which only one converter does. */
final class ConvertersCheck implements Check {

  private static final List<String> OTHERS = List.of("key.converter", "value.converter");

  @Override
  public Stream<Finding> examine(Patient patient) {
    return Stream.of(Part.values())
        .flatMap(part -> patient.configs(part).flatMap(config -> look(part, config)));
  }

  private static Stream<Finding> look(Part part, ConnectorConfig config) {
    return Defaults.CONVERTERS.entrySet().stream()
        .filter(wanted -> part == Part.SOURCE || OTHERS.contains(wanted.getKey()))
        .filter(wanted -> !wanted.getValue().equals(config.config().get(wanted.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .map(
            wanted ->
                Finding.of(
                        Symptom.CONVERTER,
                        config.name(),
                        wanted.getKey(),
                        config.config().getOrDefault(wanted.getKey(), "the worker's own"),
                        wanted.getValue())
                    .with(new Repair.Settings(Map.of(wanted.getKey(), wanted.getValue()))));
  }
}
