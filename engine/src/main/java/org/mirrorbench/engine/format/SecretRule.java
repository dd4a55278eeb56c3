package org.mirrorbench.engine.format;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.problem.Severity;

/** {@code secret-in-clear}: a password that whoever reads the file reads too. */
final class SecretRule implements LintRule {

  private static final Pattern SECRET_IN_JAAS =
      Pattern.compile("(?i)(password|secret)\\s*=\\s*\"?(?!\\$\\{)[^\\s\";]");

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.file().entries().stream()
        .filter(SecretRule::inClear)
        .map(
            entry ->
                subject.finding(
                    entry,
                    Severity.INFO,
                    "secret-in-clear",
                    Lint.SECRET_READABLE.of(),
                    Lint.REFER_TO_SECRET.of()));
  }

  private static boolean inClear(Entry entry) {
    return inClear(entry.key(), entry.value());
  }

  /** Whether the value shows a secret: certificates are public, and not every login has one. */
  static boolean inClear(String key, String value) {
    if (key.endsWith("sasl.jaas.config")) {
      return SECRET_IN_JAAS.matcher(value).find();
    }
    return !value.isBlank()
        && !key.contains("config.providers")
        && !key.contains("certificate")
        && org.mirrorbench.engine.secret.SecretRule.isSecret(key, value);
  }
}
