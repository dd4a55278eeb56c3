package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is wrong with a PEM file or pasted PEM. Its content is never quoted. */
final class PemMaterial {

  private static final String KEY = "PRIVATE KEY-----";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY-----";

  private PemMaterial() {}

  static @Nullable Finding file(ClientSettings settings, boolean trust, String location) {
    String text;
    try {
      text = Files.readString(Path.of(location));
    } catch (IOException e) {
      return Finding.failed(
          trust ? Diagnosis.TRUSTSTORE_UNREADABLE : Diagnosis.KEYSTORE_UNREADABLE, location, "PEM");
    }
    return trust ? certificates(text, location) : both(settings, text, text, location);
  }

  static @Nullable Finding pasted(ClientSettings settings, boolean trust) {
    if (trust) {
      String anchors = settings.get("ssl.truststore.certificates");
      return anchors == null ? null : certificates(anchors, "ssl.truststore.certificates");
    }
    String key = settings.get("ssl.keystore.key");
    String chain = settings.get("ssl.keystore.certificate.chain");
    if (key == null && chain == null) {
      return null;
    }
    return both(settings, key == null ? "" : key, chain == null ? "" : chain, "ssl.keystore.key");
  }

  private static @Nullable Finding both(
      ClientSettings settings, String key, String chain, String place) {
    Finding fault = key(key, settings.get("ssl.key.password") != null, place);
    return fault != null ? fault : certificates(chain, place);
  }

  private static @Nullable Finding certificates(String text, String place) {
    return text.contains("BEGIN CERTIFICATE-----")
        ? null
        : Finding.failed(Diagnosis.PEM_WITHOUT_CERTIFICATE, place);
  }

  private static @Nullable Finding key(String text, boolean password, String place) {
    if (!text.contains(KEY)) {
      return Finding.failed(Diagnosis.PEM_WITHOUT_KEY, place);
    }
    if (text.contains("BEGIN " + ENCRYPTED)) {
      return Finding.failed(
          password ? Diagnosis.PEM_KEY_PASSWORD_WRONG : Diagnosis.PEM_KEY_ENCRYPTED, place);
    }
    if (!text.contains("BEGIN " + KEY)) {
      return Finding.failed(Diagnosis.PEM_KEY_FORMAT, place);
    }
    return password ? Finding.failed(Diagnosis.PEM_KEY_NOT_ENCRYPTED, place) : null;
  }
}
