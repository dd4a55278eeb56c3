package org.mirrorbench.engine.format;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Severity;

/** {@code eaten-backslash}: Java's properties drop a backslash that begins no known escape. */
final class BackslashRule implements LintRule {

  private static final Pattern EATEN =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[^\\\\tnrfu=:#! \\r\\n]");

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.effective().stream()
        .filter(entry -> EATEN.matcher(subject.file().raw(entry)).find())
        .map(
            entry ->
                subject.finding(
                    entry,
                    Severity.WARNING,
                    "eaten-backslash",
                    Lint.BACKSLASH_EATEN.of(),
                    Lint.DOUBLE_BACKSLASH.of()));
  }
}
