package org.mirrorbench.engine.cluster;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

/** What a form holds for a secret. It never prints one. */
public sealed interface SecretInput {

  /**
   * The secret to be remembered, or null for none.
   *
   * @param open makes a handle to a reference
   * @throws org.mirrorbench.engine.problem.ProblemException if one to be copied cannot be had now
   */
  @Nullable Secret secret(Function<SecretRef, Secret> open);

  /** What stands for it where client properties are shown, or null for none. */
  @Nullable Secret masked();

  /** Nothing was given. */
  record None() implements SecretInput {
    @Override
    public @Nullable Secret secret(Function<SecretRef, Secret> open) {
      return null;
    }

    @Override
    public @Nullable Secret masked() {
      return null;
    }
  }

  /** Left as it was; its text was never fetched. */
  record Kept(Secret secret) implements SecretInput {
    @Override
    public Secret secret(Function<SecretRef, Secret> open) {
      return secret;
    }

    @Override
    public Secret masked() {
      return Secret.of(Secret.MASK);
    }
  }

  /** Another cluster's: fetched when the copy is saved, so that each keeps its own. */
  record Copied(Secret secret) implements SecretInput {
    @Override
    public Secret secret(Function<SecretRef, Secret> open) {
      return Secret.of(secret.reveal());
    }

    @Override
    public Secret masked() {
      return Secret.of(Secret.MASK);
    }
  }

  /** Just typed, to be kept where new secrets go. */
  record Typed(String text) implements SecretInput {
    @Override
    public Secret secret(Function<SecretRef, Secret> open) {
      return Secret.of(text);
    }

    @Override
    public Secret masked() {
      return Secret.of(Secret.MASK);
    }

    @Override
    public String toString() {
      return "Typed[" + Secret.MASK + "]";
    }
  }

  /** A reference that Kafka's configuration providers resolve, such as {@code ${env:PASSWORD}}. */
  record Reference(String text) implements SecretInput {
    @Override
    public @Nullable Secret secret(Function<SecretRef, Secret> open) {
      return text.isBlank() ? null : open.apply(SecretRef.external(text.strip()));
    }

    @Override
    public @Nullable Secret masked() {
      return text.isBlank() ? null : Secret.of(text.strip());
    }
  }

  /** The input of a form for what is remembered. */
  static SecretInput of(@Nullable Secret secret) {
    if (secret == null) {
      return new None();
    }
    SecretRef ref = secret.ref();
    return ref != null && ref.home() == SecretHome.EXTERNAL
        ? new Reference(ref.id())
        : new Kept(secret);
  }

  /** The input of a form for what was typed: nothing, if it was nothing. */
  static SecretInput typed(String text) {
    return text.isEmpty() ? new None() : new Typed(text);
  }

  /** The input of a form for a copy of what is remembered. */
  default SecretInput copied() {
    return this instanceof Kept(Secret secret) ? new Copied(secret) : this;
  }
}
