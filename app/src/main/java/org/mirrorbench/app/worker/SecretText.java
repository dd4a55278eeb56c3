package org.mirrorbench.app.worker;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;

/**
 * A secret in a form: what is kept already, and what was typed over it.
 *
 * @param kept what the worker had; it stays, reference and all, while nothing is typed
 */
record SecretText(@Nullable Secret kept, String typed) {

  static final SecretText EMPTY = new SecretText(null, "");

  static SecretText of(@Nullable Secret kept) {
    return new SecretText(kept, "");
  }

  SecretText type(String text) {
    return new SecretText(kept, text);
  }

  /** What holds now, or null. */
  @Nullable Secret secret() {
    return typed.isEmpty() ? kept : Secret.of(typed);
  }

  boolean empty() {
    return kept == null && typed.isEmpty();
  }

  @Override
  public String toString() {
    return empty() ? "" : Secret.MASK;
  }
}
