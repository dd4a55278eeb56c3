package org.mirrorbench.engine.format;

import org.mirrorbench.engine.problem.Severity;

import java.util.Map;
import java.util.stream.Stream;

/** {@code removed-key}: names that older releases knew and this one ignores. */
final class RemovedKeyRule implements LintRule {

  private static final Map<String, String> EXCLUDES =
      Map.of(
          "topics.blacklist", "topics.exclude",
          "groups.blacklist", "groups.exclude",
          "config.properties.blacklist", "config.properties.exclude");

  private static final Map<String, String> OTHERS =
      Map.of(
          "topics.whitelist", "Write topics instead.",
          "groups.whitelist", "Write groups instead.",
          "rest.port", "Write listeners = http://host:port, or remove it.",
          "rest.host.name", "Write listeners = http://host:port, or remove it.",
          "internal.key.converter", "Remove it.",
          "internal.value.converter", "Remove it.");

  static boolean removed(String bare) {
    return EXCLUDES.containsKey(bare) || OTHERS.containsKey(bare);
  }

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.effective().stream()
        .filter(entry -> removed(subject.bare(entry)))
        .map(
            entry -> {
              String exclude = EXCLUDES.get(subject.bare(entry));
              return exclude == null
                  ? subject.finding(
                      entry,
                      Severity.WARNING,
                      "removed-key",
                      "Kafka no longer knows this key.",
                      OTHERS.getOrDefault(subject.bare(entry), "Remove it."))
                  : subject.finding(
                      entry,
                      Severity.ERROR,
                      "removed-key",
                      "Kafka no longer knows this key: what it lists is not excluded.",
                      "Write " + exclude + " instead.");
            });
  }
}
