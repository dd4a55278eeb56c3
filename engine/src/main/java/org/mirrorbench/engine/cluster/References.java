package org.mirrorbench.engine.cluster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

/** References that Kafka's configuration providers resolve. */
final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z0-9_-]+:[^}]+\\}");

  private References() {}

  static boolean wellFormed(String text) {
    return REFERENCE.matcher(text.strip()).matches();
  }

  /** What is wrong with a secret that must be there, or with one that may be. */
  static Optional<ProfileFinding> check(ProfileDraft draft, ProfileField field, boolean needed) {
    return switch (draft.secret(field)) {
      case SecretInput.None none -> missing(field, needed);
      case SecretInput.Typed(String text) -> text.isEmpty() ? missing(field, needed) : none();
      case SecretInput.Reference(String text) ->
          wellFormed(text) ? none() : Optional.of(ProfileFinding.of(field, reason(text)));
      case SecretInput.Kept kept -> none();
      case SecretInput.Copied copied -> none();
    };
  }

  /**
   * Whether Connect would replace a part of a secret that was just given. In a login it can be
   * written so that Connect leaves it alone; in the password of a key store it cannot.
   */
  static boolean inside(SecretInput input) {
    return switch (input) {
      case SecretInput.Typed(String text) -> inside(text);
      case SecretInput.Kept(Secret secret) ->
          secret.ref() == null
              && secret.read() instanceof Result.Ok<String>(String text)
              && inside(text);
      case SecretInput.None none -> false;
      case SecretInput.Copied copied -> false;
      case SecretInput.Reference reference -> false;
    };
  }

  private static boolean inside(String text) {
    return ConfigReferences.isIn(text) && !ConfigReferences.isWhole(text);
  }

  private static ProfileRule reason(String text) {
    return text.isBlank() ? ProfileRule.REQUIRED : ProfileRule.REFERENCE_FORM;
  }

  private static Optional<ProfileFinding> missing(ProfileField field, boolean needed) {
    return needed ? Optional.of(ProfileFinding.of(field, ProfileRule.REQUIRED)) : none();
  }

  private static Optional<ProfileFinding> none() {
    return Optional.empty();
  }
}
