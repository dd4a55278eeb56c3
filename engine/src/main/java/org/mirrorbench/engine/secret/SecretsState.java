package org.mirrorbench.engine.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be used to keep secrets.
 *
 * @param chosen where new secrets go
 * @param keyring the keyring's name, such as {@code GNOME Keyring}; null when there is none
 * @param noKeyring why there is no keyring; null when there is one
 * @param vault whether the vault exists and is open
 * @param questions secrets that something needed and only the person knows, oldest first
 */
public record SecretsState(
    SecretHome chosen,
    @Nullable String keyring,
    @Nullable String noKeyring,
    Vault vault,
    List<SecretRef> questions) {

  public SecretsState {
    questions = List.copyOf(questions);
  }

  /** The state of the vault file. */
  public enum Vault {
    /** There is no vault file yet. */
    ABSENT,
    LOCKED,
    OPEN
  }
}
