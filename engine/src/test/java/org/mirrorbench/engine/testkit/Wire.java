package org.mirrorbench.engine.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;

/**
 * A listener of a {@link SecureBroker}.
 *
 * @param name the listener's, in capitals; also how tests ask for its address
 * @param protocol Kafka's security protocol
 * @param settings broker properties of this listener, without its prefix
 * @param advertised {@code host:port} that the broker sends clients to; null for the truth
 */
public record Wire(
    String name, String protocol, Map<String, String> settings, @Nullable String advertised) {

  public Wire {
    settings = Map.copyOf(settings);
  }

  public static Wire plaintext(String name) {
    return new Wire(name, "PLAINTEXT", Map.of(), null);
  }

  /** Encrypted; asks for no client certificate. */
  public static Wire ssl(String name, TestCertificates.Holder server) {
    return new Wire(name, "SSL", encryption(server), null);
  }

  /** SASL with these mechanisms, in the clear. */
  public static Wire sasl(String name, String... mechanisms) {
    return new Wire(name, "SASL_PLAINTEXT", login(mechanisms), null);
  }

  /** SASL with these mechanisms over TLS with the good certificate. */
  public static Wire saslSsl(String name, String... mechanisms) {
    Map<String, String> settings = new HashMap<>(login(mechanisms));
    settings.putAll(encryption(TestCertificates.Holder.SERVER));
    return new Wire(name, "SASL_SSL", settings, null);
  }

  /**
   * @param auth {@code required} or {@code requested}; clients are then who their certificate says
   */
  public Wire clientCertificates(String auth) {
    return with("ssl.client.auth", auth);
  }

  /** The same listener, but clients are sent elsewhere. */
  public Wire advertisedAs(String address) {
    return new Wire(name, protocol, settings, address);
  }

  public Wire with(String key, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(key, value);
    return new Wire(name, protocol, more, advertised);
  }

  private static Map<String, String> encryption(TestCertificates.Holder server) {
    TestCertificates certificates = TestCertificates.get();
    return Map.of(
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.location",
        certificates.keyStore(server, Tls.Format.PKCS12).toString(),
        "ssl.keystore.password",
        TestCertificates.PASSWORD,
        "ssl.key.password",
        TestCertificates.PASSWORD,
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        certificates.trustPem().toString());
  }

  private static Map<String, String> login(String... mechanisms) {
    Map<String, String> settings = new HashMap<>();
    settings.put("sasl.enabled.mechanisms", String.join(",", mechanisms));
    List.of(mechanisms).forEach(mechanism -> settings.putAll(mechanism(mechanism)));
    return settings;
  }

  private static Map<String, String> mechanism(String name) {
    String jaas = ".sasl.jaas.config";
    String modules = "org.apache.kafka.common.security.";
    return switch (name) {
      case "PLAIN" -> {
        StringBuilder users = new StringBuilder(modules + "plain.PlainLoginModule required");
        SecureBroker.PASSWORDS.forEach(
            (user, password) ->
                users.append(" user_").append(user).append("=\"").append(password).append('"'));
        yield Map.of("plain" + jaas, users.append(';').toString());
      }
      case "SCRAM-SHA-256" ->
          Map.of("scram-sha-256" + jaas, modules + "scram.ScramLoginModule required;");
      case "SCRAM-SHA-512" ->
          Map.of("scram-sha-512" + jaas, modules + "scram.ScramLoginModule required;");
      case "OAUTHBEARER" ->
          Map.of(
              "oauthbearer" + jaas,
              modules + "oauthbearer.OAuthBearerLoginModule required;",
              "oauthbearer.sasl.server.callback.handler.class",
              modules + "oauthbearer.OAuthBearerValidatorCallbackHandler");
      default -> throw new IllegalArgumentException(name);
    };
  }
}
