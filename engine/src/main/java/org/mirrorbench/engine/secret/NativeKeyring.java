package org.mirrorbench.engine.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keyring of this system through java-keyring: Keychain, Credential Manager, D-Bus. */
final class NativeKeyring implements Keyring {

  private static final Logger LOGGER = LoggerFactory.getLogger(NativeKeyring.class);
  private static final String SERVICE = "Mirrorbench";

  private final com.github.javakeyring.Keyring keyring;

  private NativeKeyring(com.github.javakeyring.Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * Finds the keyring of this system; may wait for a session bus, and for a person where the
   * keyring is locked.
   */
  static Keyring find() throws BackendNotSupportedException {
    BackendNotSupportedException none = new BackendNotSupportedException("none");
    for (KeyringStorageType type : ofThisSystem()) {
      try {
        return new NativeKeyring(com.github.javakeyring.Keyring.create(type));
      } catch (BackendNotSupportedException e) {
        none = e;
      }
    }
    throw none;
  }

  /** The library would try those of other systems too, and load their native code. */
  private static List<KeyringStorageType> ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("win")) {
      return List.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
    }
    return system.startsWith("mac")
        ? List.of(KeyringStorageType.OSX_KEYCHAIN, KeyringStorageType.LEGACY_OSX_KEYCHAIN)
        : List.of(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET);
  }

  @Override
  public String name() {
    return switch (keyring.getKeyringStorageType()) {
      case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "macOS Keychain";
      case GNOME_KEYRING -> "Secret Service (GNOME Keyring)";
      case KWALLET -> "KWallet";
      case WINDOWS_CREDENTIAL_STORE -> "Windows Credential Manager";
    };
  }

  /** The library has one exception for "not there" and for every failure. */
  @Override
  public @Nullable String read(String account) {
    try {
      return keyring.getPassword(SERVICE, account);
    } catch (PasswordAccessException e) {
      return null;
    }
  }

  /** Read again at once: the library swallows some failures to write. */
  @Override
  public void write(String account, String text) throws PasswordAccessException {
    keyring.setPassword(SERVICE, account, text);
    if (!text.equals(read(account))) {
      throw new PasswordAccessException("it did not keep what was written");
    }
  }

  @Override
  public void remove(String account) throws PasswordAccessException {
    if (read(account) != null) {
      keyring.deletePassword(SERVICE, account);
    }
  }

  @Override
  public void close() {
    try {
      keyring.close();
    } catch (Exception e) {
      LOGGER.debug("The keyring did not close", e);
    }
  }
}
