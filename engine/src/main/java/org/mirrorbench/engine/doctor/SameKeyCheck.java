package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Where both sides are written to and mirrored to each other, no key is written on both: nobody
 * could say which of its records is the last.
 */
final class SameKeyCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    return switch (patient.logs().rivals()) {
      case Result.Ok<LogFacts.Rivals>(LogFacts.Rivals rivals) -> compare(rivals);
      // no flow goes the other way
      case Result.Err<LogFacts.Rivals>(Problem.Invalid none) -> Stream.empty();
      case Result.Err<LogFacts.Rivals> unknown -> {
        unknown.orThrow();
        yield Stream.empty();
      }
    };
  }

  private static Stream<Finding> compare(LogFacts.Rivals rivals) {
    Map<String, Set<String>> here = keys(rivals.source());
    Map<String, Set<String>> there = keys(rivals.target());
    List<Finding> found = new ArrayList<>();
    here.forEach(
        (topic, keys) -> {
          Set<String> both = new HashSet<>(keys);
          both.retainAll(there.getOrDefault(topic, Set.of()));
          if (!both.isEmpty()) {
            found.add(
                Finding.of(
                    Symptom.SAME_KEY_ON_BOTH_SIDES,
                    topic,
                    Few.count(both),
                    Few.count(keys),
                    Few.count(there.getOrDefault(topic, Set.of()))));
          }
        });
    return found.stream();
  }

  private static Map<String, Set<String>> keys(Samples samples) {
    Map<String, Set<String>> keys = new TreeMap<>();
    samples
        .last()
        .forEach(
            (partition, records) ->
                keys.computeIfAbsent(partition.topic(), it -> new HashSet<>())
                    .addAll(
                        records.stream()
                            .map(Sampled::key)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet())));
    return keys;
  }
}
