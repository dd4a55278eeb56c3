package org.mirrorbench.engine.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which settings are not to be written to a database. When in doubt, they are not. */
public final class SecretRule {

  private static final Pattern KEY =
      Pattern.compile(
          "password|passwd|passphrase|secret|token|jaas|credential|user\\.info|certificate\\.chain"
              + "|truststore\\.certificates|(keystore|private|api|access)[-._]?key");

  /** Keys that sound like secrets and are none. */
  private static final Set<String> HARMLESS_ENDS =
      Set.of("token.endpoint.url", "password.encoder.iterations", "secure.random.implementation");

  private static final Pattern VALUE =
      Pattern.compile(
          "PRIVATE KEY-----|password\\s*=|secret\\s*=|://[^/\\s:@]+:[^/\\s@]+@",
          Pattern.CASE_INSENSITIVE);

  /** {@code ${file:/run/secrets.properties:password}}: names a secret without being one. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z0-9_-]+:[^}]*\\}");

  private SecretRule() {}

  /** Whether the value of a key must not be shown or stored. */
  public static boolean isSecret(String key, String value) {
    if (REFERENCE.matcher(value.strip()).matches()) {
      return false;
    }
    return VALUE.matcher(value).find() || soundsSecret(key.toLowerCase(Locale.ROOT));
  }

  private static boolean soundsSecret(String key) {
    return KEY.matcher(key).find() && HARMLESS_ENDS.stream().noneMatch(key::endsWith);
  }
}
