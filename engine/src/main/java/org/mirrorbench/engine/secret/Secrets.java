package org.mirrorbench.engine.secret;

import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Result;

/**
 * The workspace's secrets: the system's keyring where there is one, the vault file, and what a
 * person is asked for. Any thread; calls may block on the keyring or on deriving a key (about a
 * second), never on a person.
 */
public interface Secrets {

  /** What can be used now; published at every change. */
  ReadOnlyFeed<SecretsState> state();

  /** A handle to a kept secret; fetches nothing yet. */
  Secret open(SecretRef ref);

  /** Keeps a text where new secrets go, replacing one of the same id. */
  Result<SecretRef> keep(String id, String text);

  /** Keeps a text in a home other than {@link SecretHome#EXTERNAL}, replacing the former one. */
  Result<SecretRef> keep(SecretHome home, String id, String text);

  /** Forgets a kept secret; nothing happens if it is not there or is external. */
  Result<SecretRef> forget(SecretRef ref);

  /** Decides where new secrets go: keyring, vault or ask. Remembered in the workspace. */
  Result<SecretHome> choose(SecretHome home);

  /** Makes the vault file; it is open afterwards. The caller wipes the password. */
  Result<SecretHome> createVault(char[] password);

  /** Opens the vault; a wrong password is {@code Denied}. The caller wipes the password. */
  Result<SecretHome> unlock(char[] password);

  /** Forgets the vault's key and every text fetched with it. */
  void lock();

  /** Encrypts the vault's key under another password. */
  Result<SecretHome> changePassword(char[] former, char[] next);

  /** Answers a question in {@link SecretsState#questions}; held in memory until the end. */
  void answer(SecretRef asked, String text);
}
