package org.mirrorbench.engine.cluster;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * A custom client property as a form holds it.
 *
 * @param value what may be seen; empty for a secret
 * @param secret what may not, or null for an open property
 */
public record PropertyDraft(String key, String value, @Nullable SecretInput secret) {

  public PropertyDraft {
    key = key.strip();
  }

  /** A property as text gives it; one that sounds like a secret is treated as one. */
  public static PropertyDraft of(String key, String value) {
    return SecretRule.isSecret(key.strip(), value)
        ? new PropertyDraft(key, "", SecretInput.typed(value))
        : new PropertyDraft(key, value, null);
  }

  boolean blank() {
    return key.isEmpty()
        && value.isBlank()
        && (secret == null || secret instanceof SecretInput.None);
  }
}
