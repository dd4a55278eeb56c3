package org.mirrorbench.app.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patterns as they are typed: Kafka splits at every comma, within braces too. */
final class PatternText {

  private PatternText() {}

  static List<String> read(String typed) {
    return Stream.of(typed.strip().split("\\s*,\\s*"))
        .filter(pattern -> !pattern.isEmpty())
        .toList();
  }

  static String write(List<String> patterns) {
    return patterns.stream().collect(Collectors.joining(", "));
  }
}
