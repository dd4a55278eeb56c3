package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out which key or trust material it was that Kafka could not read, and why. */
record TlsMaterial(ClientSettings settings, boolean trust) {

  /**
   * @param thrown what Kafka said when it tried
   */
  static Finding diagnose(ClientSettings settings, RuntimeException thrown) {
    Finding keys = new TlsMaterial(settings, false).fault();
    if (keys != null) {
      return keys;
    }
    Finding anchors = new TlsMaterial(settings, true).fault();
    return anchors != null
        ? anchors
        : Finding.failed(Diagnosis.TLS_SETTINGS, settings.scrub(Faults.reason(thrown)));
  }

  private @Nullable String get(String key) {
    return settings.get((trust ? "ssl.truststore." : "ssl.keystore.") + key);
  }

  private @Nullable Finding fault() {
    String location = get("location");
    String type = Objects.requireNonNullElse(get("type"), "JKS");
    if (location == null) {
      return PemMaterial.pasted(settings, trust);
    }
    if (!exists(location)) {
      return failed(Diagnosis.KEYSTORE_MISSING, Diagnosis.TRUSTSTORE_MISSING, location);
    }
    return type.equals("PEM") ? PemMaterial.file(settings, trust, location) : store(location, type);
  }

  private static boolean exists(String location) {
    try {
      return Files.isRegularFile(Path.of(location));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private @Nullable Finding store(String location, String type) {
    String password = get("password");
    char[] opening = password == null ? null : password.toCharArray();
    try (InputStream in = Files.newInputStream(Path.of(location))) {
      KeyStore store = KeyStore.getInstance(type);
      store.load(in, opening);
      return trust ? null : key(store, location, opening);
    } catch (IOException | GeneralSecurityException e) {
      boolean locked =
          Faults.find(e, UnrecoverableKeyException.class) != null
              || Faults.words(e).contains("password was incorrect");
      return locked
          ? failed(Diagnosis.KEYSTORE_PASSWORD_WRONG, Diagnosis.TRUSTSTORE_PASSWORD_WRONG, location)
          : failed(Diagnosis.KEYSTORE_UNREADABLE, Diagnosis.TRUSTSTORE_UNREADABLE, location, type);
    }
  }

  private @Nullable Finding key(KeyStore store, String location, char @Nullable [] opening)
      throws GeneralSecurityException {
    String own = settings.get("ssl.key.password");
    char[] password = own == null ? opening : own.toCharArray();
    try {
      for (String alias : Collections.list(store.aliases())) {
        Key read = store.getKey(alias, password);
        if (read != null) {
          return null;
        }
      }
      return null;
    } catch (UnrecoverableKeyException e) {
      return Finding.failed(Diagnosis.KEY_PASSWORD_WRONG, location);
    }
  }

  private Finding failed(Diagnosis ofKeys, Diagnosis ofTrust, String... values) {
    return Finding.failed(trust ? ofTrust : ofKeys, values);
  }
}
