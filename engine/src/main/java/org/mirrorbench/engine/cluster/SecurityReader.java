package org.mirrorbench.engine.cluster;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Security.Plaintext;
import org.mirrorbench.engine.cluster.Security.Sasl;
import org.mirrorbench.engine.cluster.Security.Ssl;

/**
 * Turns Kafka client properties into the kind of security that says the same.
 *
 * <p>What no kind says exactly, one unknown key or a tuning such as {@code request.timeout.ms}
 * included, becomes {@link Security.Custom} as a whole: nothing is ever dropped.
 */
public final class SecurityReader {

  private final Map<String, String> properties;

  private SecurityReader(Map<String, String> properties) {
    this.properties = properties;
  }

  /**
   * Reads properties without {@code bootstrap.servers}. A secret that is a reference becomes an
   * external one.
   */
  public static Security read(Map<String, String> properties) {
    return new SecurityReader(SameMeaning.stripped(properties))
        .typed()
        .filter(typed -> SameMeaning.of(typed.clientProperties(), properties))
        .filter(SecurityReader::refersInSecretsOnly)
        .orElseGet(() -> Security.Custom.of(properties));
  }

  /** A reference in a user's name, say, is no secret's and must stay in sight. */
  private static boolean refersInSecretsOnly(Security typed) {
    long external =
        SecretFields.of(typed).values().stream().filter(secret -> secret.ref() != null).count();
    long references =
        typed.clientProperties().values().stream()
            .mapToLong(value -> ConfigReferences.all(value).size())
            .sum();
    return external == references;
  }

  private Optional<Security> typed() {
    return switch (get("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT)) {
      case "PLAINTEXT" -> Optional.of(new Plaintext());
      case "SSL" -> tls().map(Ssl::new);
      case "SASL_PLAINTEXT" -> login().map(login -> new Sasl(login, null));
      case "SASL_SSL" -> login().flatMap(login -> tls().map(tls -> new Sasl(login, tls)));
      default -> Optional.empty();
    };
  }

  private Optional<Login> login() {
    return Jaas.parse(get("sasl.jaas.config", ""))
        .flatMap(jaas -> login(get("sasl.mechanism", "GSSAPI"), new TreeMap<>(jaas.options())));
  }

  private Optional<Login> login(String mechanism, Map<String, String> options) {
    return switch (mechanism) {
      case "PLAIN" ->
          both(options.get("username"), options.get("password"))
              .map(pair -> new Login.Plain(pair.first(), ConfigReferences.secret(pair.second())));
      case "SCRAM-SHA-256" -> scram(Login.ScramHash.SHA_256, options);
      case "SCRAM-SHA-512" -> scram(Login.ScramHash.SHA_512, options);
      case "OAUTHBEARER" -> oauth(options);
      case "GSSAPI" ->
          both(properties.get("sasl.kerberos.service.name"), options.get("principal"))
              .map(pair -> new Login.Kerberos(pair.first(), pair.second(), options.get("keyTab")));
      case "AWS_MSK_IAM" ->
          Optional.of(new Login.MskIam(options.get("awsProfileName"), options.get("awsRoleArn")));
      default -> Optional.empty();
    };
  }

  private static Optional<Login> scram(Login.ScramHash hash, Map<String, String> options) {
    return both(options.get("username"), options.get("password"))
        .map(pair -> new Login.Scram(hash, pair.first(), ConfigReferences.secret(pair.second())));
  }

  private Optional<Login> oauth(Map<String, String> options) {
    Map<String, String> extensions = new TreeMap<>();
    options.forEach(
        (name, value) -> {
          if (name.startsWith(LoginProperties.EXTENSION)) {
            extensions.put(name.substring(LoginProperties.EXTENSION.length()), value);
          }
        });
    String url = get(TokenEndpoints.KEY, "");
    return both(options.get("clientId"), options.get("clientSecret"))
        .flatMap(
            pair ->
                TlsReader.trust(options)
                    .map(
                        trust ->
                            new Login.OAuth(
                                url,
                                pair.first(),
                                ConfigReferences.secret(pair.second()),
                                options.get("scope"),
                                extensions,
                                trust instanceof Tls.Trust.Default ? null : trust)));
  }

  private Optional<Tls> tls() {
    return TlsReader.read(properties);
  }

  private record Pair(String first, String second) {}

  private static Optional<Pair> both(@Nullable String first, @Nullable String second) {
    return first == null || second == null
        ? Optional.empty()
        : Optional.of(new Pair(first, second));
  }

  private String get(String key, String otherwise) {
    return Objects.requireNonNullElse(properties.get(key), otherwise);
  }
}
