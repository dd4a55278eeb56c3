package org.mirrorbench.engine.format;

import org.mirrorbench.engine.problem.Severity;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.PropertiesFile.Entry;

/** {@code secret-in-clear}: a password that whoever reads the file reads too. */
final class SecretRule implements LintRule {

  private static final Pattern SECRET_KEY =
      Pattern.compile("(?i)(^|.*[._-])(password|secret|keystore\\.key)$");
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
                    "A secret stands readable in the file.",
                    "Refer to it through a config provider, such as ${file:/path:key}."));
  }

  private static boolean inClear(Entry entry) {
    if (entry.key().endsWith("sasl.jaas.config")) {
      return SECRET_IN_JAAS.matcher(entry.value()).find();
    }
    return SECRET_KEY.matcher(entry.key()).matches()
        && !entry.value().isBlank()
        && !entry.value().contains("${");
  }
}
