package org.mirrorbench.engine.secret;

import java.util.Locale;

/**
 * Names a secret without being one; what databases and forms hold.
 *
 * @param id the name in its home, such as {@code cluster/onprem/password}; for {@link
 *     SecretHome#EXTERNAL} the whole reference, such as {@code ${env:KAFKA_PASSWORD}}
 */
public record SecretRef(SecretHome home, String id) {

  public SecretRef {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A secret needs a name");
    }
  }

  /** A reference that Kafka's own configuration providers understand. */
  public static SecretRef external(String reference) {
    return new SecretRef(SecretHome.EXTERNAL, reference);
  }

  /** {@code vault:cluster/onprem/password}; read back by {@link #parse}. */
  @Override
  public String toString() {
    return home.name().toLowerCase(Locale.ROOT) + ":" + id;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  public static SecretRef parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("Not a reference to a secret");
    }
    return new SecretRef(
        SecretHome.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
        text.substring(colon + 1));
  }
}
