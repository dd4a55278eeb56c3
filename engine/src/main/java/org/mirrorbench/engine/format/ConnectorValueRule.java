package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.format.Connector.Setting;
import org.mirrorbench.engine.format.ConnectorSubject.Mirror;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code bad-value}, {@code bad-pattern}, {@code inline-comment}, {@code quoted-value} and {@code
 * secret-in-clear} in the settings of connectors.
 */
final class ConnectorValueRule implements ConnectorRule {

  @Override
  public Stream<LintFinding> check(ConnectorSubject subject) {
    return subject.each((mirror, key, setting) -> judge(subject, mirror, key, setting).stream());
  }

  private static List<LintFinding> judge(
      ConnectorSubject subject, Mirror mirror, String key, Setting setting) {
    List<LintFinding> found = new ArrayList<>();
    String value = setting.value();
    if (SecretRule.inClear(key, value)) {
      found.add(
          subject.finding(
              setting,
              Severity.INFO,
              "secret-in-clear",
              Lint.SECRET_READABLE.of(),
              Lint.REFER_TO_SECRET.of()));
      return found;
    }
    text(subject, mirror, key, setting).ifPresent(found::add);
    PatternRule.fault(key, value, mirror.connector().values())
        .ifPresent(
            fault ->
                found.add(
                    subject.finding(
                        setting, Severity.ERROR, "bad-pattern", fault, Lint.CORRECT_PATTERN.of())));
    return found;
  }

  private static Optional<LintFinding> text(
      ConnectorSubject subject, Mirror mirror, String key, Setting setting) {
    String value = setting.value();
    if (TextRule.inlineComment(value)) {
      return Optional.of(
          subject.finding(
              setting,
              Severity.ERROR,
              "inline-comment",
              Lint.COMMENT_IN_VALUE.of(),
              Lint.TAKE_COMMENT_OUT.of()));
    }
    if (TextRule.quoted(value)) {
      return Optional.of(
          subject.finding(
              setting,
              Severity.WARNING,
              "quoted-value",
              Lint.QUOTES_IN_VALUE.of(),
              Lint.REMOVE_QUOTES.of()));
    }
    return Optional.ofNullable(fault(subject, mirror, key, value))
        .map(
            fault ->
                subject.finding(setting, Severity.ERROR, "bad-value", fault, Lint.CORRECT.of()));
  }

  private static @Nullable Said fault(
      ConnectorSubject subject, Mirror mirror, String key, String value) {
    KeyInfo known =
        switch (subject.keys().classify(mirror.part(), key)) {
          case Placement.Effective(KeyInfo info) -> info;
          case Placement.Partial partial -> partial.key();
          case Placement.Ineffective dead -> null;
          case Placement.Unknown unknown -> null;
          case Placement.UnknownCluster unknown -> null;
        };
    return known == null ? null : ValueRule.fault(known, value);
  }
}
