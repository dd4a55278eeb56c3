package org.mirrorbench.engine.cluster;

import java.util.Optional;
import java.util.regex.Pattern;

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
