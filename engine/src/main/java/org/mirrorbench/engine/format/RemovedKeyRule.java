package org.mirrorbench.engine.format;

import java.util.Map;
import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/** {@code removed-key}: names that older releases knew and this one ignores. */
final class RemovedKeyRule implements LintRule {

  private static final Map<String, String> EXCLUDES =
      Map.of(
          "topics.blacklist", "topics.exclude",
          "groups.blacklist", "groups.exclude",
          "config.properties.blacklist", "config.properties.exclude");

  private static final Map<String, Said> OTHERS =
      Map.of(
          "topics.whitelist", Lint.WRITE_INSTEAD.of("topics"),
          "groups.whitelist", Lint.WRITE_INSTEAD.of("groups"),
          "rest.port", Lint.WRITE_LISTENERS.of(),
          "rest.host.name", Lint.WRITE_LISTENERS.of(),
          "internal.key.converter", Lint.REMOVE.of(),
          "internal.value.converter", Lint.REMOVE.of());

  static boolean removed(String bare) {
    return EXCLUDES.containsKey(bare) || OTHERS.containsKey(bare);
  }

  /** What an exclude listed is mirrored now, which is the opposite of what was meant. */
  static Severity severity(String bare) {
    return EXCLUDES.containsKey(bare) ? Severity.ERROR : Severity.WARNING;
  }

  static Said message(String bare) {
    return EXCLUDES.containsKey(bare) ? Lint.EXCLUDE_GONE.of() : Lint.KEY_GONE.of();
  }

  static Said remedy(String bare) {
    String exclude = EXCLUDES.get(bare);
    return exclude == null
        ? OTHERS.getOrDefault(bare, Lint.REMOVE.of())
        : Lint.WRITE_INSTEAD.of(exclude);
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
