package org.mirrorbench.engine.cluster;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls.Format;
import org.mirrorbench.engine.cluster.Tls.Identity;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;

/** Reads {@code ssl.*} properties; empty where nothing typed could say the same. */
final class TlsReader {

  private static final String PEM = "PEM";

  private final Map<String, String> properties;

  private TlsReader(Map<String, String> properties) {
    this.properties = properties;
  }

  static Optional<Tls> read(Map<String, String> properties) {
    TlsReader reader = new TlsReader(properties);
    boolean verify = !Objects.equals(properties.get("ssl.endpoint.identification.algorithm"), "");
    boolean identified = properties.keySet().stream().anyMatch(TlsReader::identifies);
    return trust(properties)
        .flatMap(
            trust ->
                identified
                    ? reader.identity().map(identity -> new Tls(trust, identity, verify))
                    : Optional.of(new Tls(trust, null, verify)));
  }

  private static boolean identifies(String key) {
    return key.startsWith("ssl.keystore.") || key.equals("ssl.key.password");
  }

  /** Whose certificates are believed: by default the authorities of the Java runtime. */
  static Optional<Trust> trust(Map<String, String> properties) {
    return properties.keySet().stream().noneMatch(key -> key.startsWith("ssl.truststore."))
        ? Optional.of(new Trust.Default())
        : new TlsReader(properties).givenTrust();
  }

  private Optional<Trust> givenTrust() {
    String path = properties.get("ssl.truststore.location");
    String certificates = properties.get("ssl.truststore.certificates");
    if (PEM.equals(type("ssl.truststore.type"))) {
      return path != null
          ? Optional.of(new Trust.PemFile(path))
          : Optional.ofNullable(certificates).map(Trust.Pem::new);
    }
    return format("ssl.truststore.type")
        .filter(format -> path != null)
        .map(
            format ->
                new Trust.Store(
                    format, Objects.requireNonNull(path), secret("ssl.truststore.password")));
  }

  private Optional<Identity> identity() {
    String path = properties.get("ssl.keystore.location");
    String chain = properties.get("ssl.keystore.certificate.chain");
    Secret key = secret("ssl.keystore.key");
    Secret keyPassword = secret("ssl.key.password");
    if (PEM.equals(type("ssl.keystore.type"))) {
      if (path != null) {
        return Optional.of(new Identity.PemFile(path, keyPassword));
      }
      return chain == null || key == null
          ? Optional.empty()
          : Optional.of(new Identity.Pem(chain, key, keyPassword));
    }
    Secret password = secret("ssl.keystore.password");
    if (path == null || password == null) {
      return Optional.empty();
    }
    @Nullable Secret own = password.equals(keyPassword) ? null : keyPassword;
    return format("ssl.keystore.type")
        .map(format -> new Identity.Store(format, path, password, own));
  }

  private String type(String key) {
    return Objects.requireNonNullElse(properties.get(key), "JKS").toUpperCase(Locale.ROOT);
  }

  private Optional<Format> format(String key) {
    return Stream.of(Format.values()).filter(format -> format.name().equals(type(key))).findFirst();
  }

  private @Nullable Secret secret(String key) {
    String value = properties.get(key);
    return value == null ? null : ConfigReferences.secret(value);
  }
}
