package org.mirrorbench.engine.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which settings are secrets: the one rule for what is stored, sealed, exported, shown and
 * logged. When in doubt, it is one.
 */
public final class SecretRule {

  /** What is in the name of a setting that is a secret; for keys in lower case. */
  public static final String WORDS =
      "password|passwd|passphrase|secret|token|jaas|credential|user\\.info|certificate\\.chain"
          + "|truststore\\.certificates|(?:keystore|private|api|access)[-._]?key";

  private static final Pattern KEY = Pattern.compile(WORDS);

  /** Keys that sound like secrets and are none. */
  private static final Set<String> HARMLESS_ENDS =
      Set.of(
          "token.endpoint.url",
          "password.encoder.iterations",
          "secure.random.implementation",
          "credentials.source");

  private static final Pattern VALUE =
      Pattern.compile(
          "PRIVATE KEY-----|password\\s*=|secret\\s*=|://[^/\\s:@]+:[^/\\s@]+@"
              + "|authorization\\s*[:=]|\\bbearer\\s+\\S",
          Pattern.CASE_INSENSITIVE);

  /** {@code ${file:/run/secrets.properties:password}}: names a secret without being one. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z0-9_-]+:[^}]*\\}");

  /** An option of a JAAS entry that sounds secret and still says something. */
  private static final Pattern SECRET_OPTION =
      Pattern.compile("(?i)[\\w.-]*(?:" + WORDS + ")[\\w.-]*\\s*=\\s*\"?[^\\s\";]");

  private SecretRule() {}

  /** Whether the value of a key must not be shown or stored. */
  public static boolean isSecret(String key, String value) {
    String rest = REFERENCE.matcher(value).replaceAll("");
    boolean refers = !rest.equals(value);
    if (refers && (rest.isBlank() || (isJaas(key) && !SECRET_OPTION.matcher(rest).find()))) {
      return false;
    }
    return VALUE.matcher(rest).find() || isSecretKey(key);
  }

  /** Whether the values of a key are secrets, whatever they are, references excepted. */
  public static boolean isSecretKey(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return KEY.matcher(lower).find() && HARMLESS_ENDS.stream().noneMatch(lower::endsWith);
  }

  /** Whether there is a reference to a secret kept elsewhere somewhere in the text. */
  public static boolean refers(String text) {
    return REFERENCE.matcher(text).find();
  }

  /** The value for a person's eyes. What is masked must never be saved. */
  public static String mask(String key, String value) {
    return isSecret(key, value) ? Secret.MASK : value;
  }

  private static boolean isJaas(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith("jaas.config");
  }
}
