package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Result;

/** No cluster has two aliases: MirrorMaker 4.3 recognises a cycle by alias alone. */
final class AliasesCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, Set<String>> byId = new TreeMap<>();
    patient
        .clusterIds()
        .forEach(
            (alias, id) -> {
              if (id instanceof Result.Ok<String>(String known)) {
                byId.computeIfAbsent(known, it -> new TreeSet<>()).add(alias);
              }
            });
    String source = patient.spec().source().alias();
    String target = patient.spec().target().alias();
    return byId.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .filter(entry -> entry.getValue().contains(source) != entry.getValue().contains(target))
        .map(
            entry ->
                Finding.of(
                    Symptom.TWO_ALIASES,
                    entry.getValue().contains(source) ? source : target,
                    String.join(", ", entry.getValue()),
                    entry.getKey()));
  }
}
