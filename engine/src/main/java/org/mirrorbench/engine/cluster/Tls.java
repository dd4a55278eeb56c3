package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;

/**
 * Encryption of the wire.
 *
 * @param trust whose certificates are believed
 * @param identity our own certificate for mTLS, or null
 * @param verifyHostName whether the broker's certificate must name the host; only a test cluster
 *     should do without
 */
public record Tls(Trust trust, @Nullable Identity identity, boolean verifyHostName) {

  /** What a JVM trusts, no certificate of our own, host names verified. */
  public static final Tls SYSTEM = new Tls(new Trust.Default(), null, true);

  /** The format of a key or trust store. */
  public enum Format {
    JKS,
    PKCS12
  }

  /** Whose certificates are believed. */
  public sealed interface Trust {

    /** The authorities that the Java runtime trusts. */
    record Default() implements Trust {}

    /**
     * A trust store.
     *
     * @param password null when it needs none
     */
    record Store(Format format, String path, @Nullable Secret password) implements Trust {}

    /** Certificates in a PEM file. */
    record PemFile(String path) implements Trust {}

    /** Certificates, pasted. */
    record Pem(String certificates) implements Trust {}
  }

  /** A client certificate with its private key. */
  public sealed interface Identity {

    /**
     * A key store.
     *
     * @param keyPassword null when it is the store's
     */
    record Store(Format format, String path, Secret password, @Nullable Secret keyPassword)
        implements Identity {}

    /**
     * One PEM file with the private key (PKCS#8) and the certificate chain.
     *
     * @param keyPassword null when the key is not encrypted
     */
    record PemFile(String path, @Nullable Secret keyPassword) implements Identity {}

    /**
     * Private key (PKCS#8) and certificate chain, pasted.
     *
     * @param keyPassword null when the key is not encrypted
     */
    record Pem(String certificateChain, Secret key, @Nullable Secret keyPassword)
        implements Identity {}
  }

  /** {@code ssl.*} client properties; values may hold secrets. */
  public Map<String, String> clientProperties() {
    Map<String, String> properties = properties(trust);
    if (identity != null) {
      properties.putAll(properties(identity));
    }
    if (!verifyHostName) {
      properties.put("ssl.endpoint.identification.algorithm", "");
    }
    return properties;
  }

  static Map<String, String> properties(Trust trust) {
    Map<String, String> properties = new HashMap<>();
    switch (trust) {
      case Trust.Default() -> {}
      case Trust.Store store -> {
        properties.put("ssl.truststore.type", store.format().name());
        properties.put("ssl.truststore.location", store.path());
        put(properties, "ssl.truststore.password", store.password());
      }
      case Trust.PemFile(String path) -> {
        properties.put("ssl.truststore.type", "PEM");
        properties.put("ssl.truststore.location", path);
      }
      case Trust.Pem(String certificates) -> {
        properties.put("ssl.truststore.type", "PEM");
        properties.put("ssl.truststore.certificates", certificates);
      }
    }
    return properties;
  }

  private static Map<String, String> properties(Identity identity) {
    Map<String, String> properties = new HashMap<>();
    switch (identity) {
      case Identity.Store store -> {
        properties.put("ssl.keystore.type", store.format().name());
        properties.put("ssl.keystore.location", store.path());
        put(properties, "ssl.keystore.password", store.password());
        put(properties, "ssl.key.password", store.keyPassword());
      }
      case Identity.PemFile file -> {
        properties.put("ssl.keystore.type", "PEM");
        properties.put("ssl.keystore.location", file.path());
        put(properties, "ssl.key.password", file.keyPassword());
      }
      case Identity.Pem pem -> {
        properties.put("ssl.keystore.type", "PEM");
        properties.put("ssl.keystore.certificate.chain", pem.certificateChain());
        put(properties, "ssl.keystore.key", pem.key());
        put(properties, "ssl.key.password", pem.keyPassword());
      }
    }
    return properties;
  }

  private static void put(Map<String, String> properties, String key, @Nullable Secret secret) {
    if (secret != null) {
      properties.put(key, secret.reveal());
    }
  }
}
