package org.mirrorbench.engine.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.mirror.DefaultConfigPropertyFilter;
import org.apache.kafka.connect.mirror.DefaultGroupFilter;
import org.apache.kafka.connect.mirror.DefaultTopicFilter;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/** {@code bad-pattern}: a list of patterns that MirrorMaker's own filter refuses. */
final class PatternRule implements LintRule {

  private static final Map<String, String> FILTERS =
      Map.of(
          "topics", "topic.filter.class",
          "topics.exclude", "topic.filter.class",
          "groups", "group.filter.class",
          "groups.exclude", "group.filter.class",
          "config.properties.exclude", "config.property.filter.class");

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.effective().stream()
        .flatMap(
            entry ->
                fault(subject.bare(entry), entry.value(), subject.file().values())
                    .map(
                        fault ->
                            subject.finding(
                                entry,
                                Severity.ERROR,
                                "bad-pattern",
                                fault,
                                Lint.CORRECT_PATTERN.of()))
                    .stream());
  }

  /**
   * Why the filter refuses a value, asked of the filter itself.
   *
   * @param others the other settings: with a filter of one's own nothing is known
   */
  static Optional<Said> fault(String key, String value, Map<String, String> others) {
    String filter = FILTERS.get(key);
    boolean own =
        filter != null
            && others.entrySet().stream()
                .anyMatch(
                    one ->
                        one.getKey().endsWith(filter)
                            && !one.getValue().strip().startsWith("org.apache.kafka."));
    if (filter == null || own || value.contains("${")) {
      return Optional.empty();
    }
    try {
      configure(key, Map.of(key, value));
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(Lint.PATTERN_FAILS.of(e.getDescription()));
    } catch (ConfigException e) {
      return Optional.of(Lint.PATTERN_REFUSED.of(said(e)));
    }
  }

  private static void configure(String key, Map<String, String> settings) {
    if (List.of("topics", "topics.exclude").contains(key)) {
      new DefaultTopicFilter().configure(settings);
    } else if (key.startsWith("groups")) {
      new DefaultGroupFilter().configure(settings);
    } else {
      new DefaultConfigPropertyFilter().configure(settings);
    }
  }

  private static String said(ConfigException refused) {
    return String.valueOf(refused.getMessage())
        .replaceFirst("(?s)^Invalid value .* for configuration [a-z.]+: ?", "")
        .replaceFirst("\\.$", "");
  }
}
