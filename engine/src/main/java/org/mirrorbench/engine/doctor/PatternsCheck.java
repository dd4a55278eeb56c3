package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The patterns are regular expressions when MirrorMaker has split them at their commas. */
final class PatternsCheck implements Check {

  private static final Map<Part, List<String>> KEYS =
      Map.of(
          Part.SOURCE,
          List.of("topics", "topics.exclude", "config.properties.exclude"),
          Part.CHECKPOINT,
          List.of("groups", "groups.exclude"));

  @Override
  public Stream<Finding> examine(Patient patient) {
    return Stream.of(Part.SOURCE, Part.CHECKPOINT)
        .flatMap(part -> patient.configs(part).flatMap(config -> look(part, config.config())));
  }

  private static Stream<Finding> look(Part part, Map<String, String> config) {
    return KEYS.getOrDefault(part, List.of()).stream()
        .flatMap(key -> look(key, config.getOrDefault(key, "")));
  }

  private static Stream<Finding> look(String key, String written) {
    String joined = String.join("|", written.strip().split("\\s*,\\s*"));
    try {
      Pattern.compile(joined);
      return Stream.empty();
    } catch (PatternSyntaxException e) {
      return Stream.of(
          Finding.of(Symptom.PATTERN_BROKEN, key, written, joined, e.getDescription()));
    }
  }
}
