package org.mirrorbench.engine.format;

import java.util.Objects;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.problem.Severity;

/** {@code duplicate-key}: of a repeated key only the last one counts. */
final class DuplicateKeyRule implements LintRule {

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.file().entries().stream()
        .filter(entry -> last(subject, entry).line() != entry.line())
        .map(
            entry -> {
              Entry last = last(subject, entry);
              boolean same = last.value().equals(entry.value());
              return subject.finding(
                  entry,
                  same ? Severity.INFO : Severity.WARNING,
                  "duplicate-key",
                  Lint.LINE_WINS.of(last.line()),
                  same ? Lint.REMOVE_ONE.of() : Lint.KEEP_MEANT.of());
            });
  }

  private static Entry last(LintSubject subject, Entry entry) {
    return Objects.requireNonNull(subject.file().entry(entry.key()));
  }
}
