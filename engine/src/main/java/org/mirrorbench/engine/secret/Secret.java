package org.mirrorbench.engine.secret;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * A password, key or token that never prints itself.
 *
 * <p>One that is kept somewhere is fetched at each {@link #reveal}, so that a locked vault locks it
 * too. Two secrets are equal when they have the same reference, or, without one, the same text.
 */
public final class Secret {

  /** What is shown in its place. */
  public static final String MASK = "••••••••";

  private final @Nullable SecretRef ref;
  private final Supplier<Result<String>> text;

  private Secret(@Nullable SecretRef ref, Supplier<Result<String>> text) {
    this.ref = ref;
    this.text = text;
  }

  /** A secret that was just typed or read from a file, and is kept nowhere. */
  public static Secret of(String text) {
    return new Secret(null, () -> Result.ok(text));
  }

  /**
   * A secret that is kept under a reference.
   *
   * @param text fetches it; may block on a keyring or a file, never on a person
   */
  public static Secret kept(SecretRef ref, Supplier<Result<String>> text) {
    return new Secret(ref, text);
  }

  /** Where it is kept, or null. */
  public @Nullable SecretRef ref() {
    return ref;
  }

  /** The text, or why it cannot be had now: a locked vault, an unanswered question. */
  public Result<String> read() {
    return text.get();
  }

  /**
   * The text.
   *
   * @throws ProblemException if it cannot be had now
   */
  public String reveal() {
    return read().orThrow();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret
        && Objects.equals(ref, secret.ref)
        && (ref != null || reveal().equals(secret.reveal()));
  }

  @Override
  public int hashCode() {
    return ref == null ? 0 : ref.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
