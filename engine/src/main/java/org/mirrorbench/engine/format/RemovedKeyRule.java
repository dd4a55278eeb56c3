package org.mirrorbench.engine.format;

import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Severity;

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

  /** What an exclude listed is mirrored now, which is the opposite of what was meant. */
  static Severity severity(String bare) {
    return EXCLUDES.containsKey(bare) ? Severity.ERROR : Severity.WARNING;
  }

  static String message(String bare) {
    return EXCLUDES.containsKey(bare)
        ? "Kafka no longer knows this key: what it lists is not excluded."
        : "Kafka no longer knows this key.";
  }

  static String remedy(String bare) {
    String exclude = EXCLUDES.get(bare);
    return exclude == null
        ? OTHERS.getOrDefault(bare, "Remove it.")
        : "Write " + exclude + " instead.";
  }

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.effective().stream()
        .filter(entry -> removed(subject.bare(entry)))
        .map(
            entry -> {
              String bare = subject.bare(entry);
              return subject.finding(
                  entry, severity(bare), "removed-key", message(bare), remedy(bare));
            });
  }
}
