package org.mirrorbench.engine.keys;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which keys hold secrets. */
public final class SecretKeys {

  private static final Pattern SECRET =
      Pattern.compile(
          "password|secret|jaas|token|credential|keystore\\.key|private\\.?key|truststore\\.certificates|basic\\.auth");

  private SecretKeys() {}

  /** True when the value of the key must not be shown. */
  public static boolean isSecret(String key) {
    return SECRET.matcher(key.toLowerCase(Locale.ROOT)).find();
  }

  /** The value, or a mask when the key holds a secret. */
  public static String mask(String key, String value) {
    return isSecret(key) ? "********" : value;
  }
}
