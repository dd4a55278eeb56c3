package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Each topic gets a name of its own on the target. */
final class NamesCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, List<String>> byRemote = new TreeMap<>();
    patient
        .mirrored()
        .orThrow()
        .forEach(
            (topic, remote) ->
                byRemote.computeIfAbsent(remote, it -> new ArrayList<>()).add(topic));
    return byRemote.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                Finding.of(Symptom.ONE_NAME_FOR_SEVERAL, entry.getKey(), Few.of(entry.getValue())));
  }
}
