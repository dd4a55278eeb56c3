package org.mirrorbench.engine.connection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRule;

/** The client properties that are tested. They hold secrets: never printed as a whole. */
final class ClientSettings {

  /** A shorter value is likelier to be a word of a message than a secret. */
  private static final int SHORTEST_SECRET = 3;

  private static final Pattern QUOTED =
      Pattern.compile("=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^\\s;\"']+))");

  private final Map<String, String> properties;

  private ClientSettings(Map<String, String> properties) {
    this.properties = Map.copyOf(properties);
  }

  static Result<ClientSettings> of(ClusterProfile profile) {
    try {
      Map<String, String> properties = new HashMap<>();
      Admins.properties(profile, "connection-test")
          .forEach((key, value) -> properties.put(key, value.toString()));
      return Result.ok(new ClientSettings(resolved(properties)));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (ConfigException e) {
      return Result.err(
          new Problem.Invalid(
              "Cluster " + profile.alias(),
              "a reference to a configuration provider leads nowhere.",
              "Check the ${...} references and config.providers."));
    }
  }

  /** With the values that Kafka's own configuration providers give for references. */
  private static Map<String, String> resolved(Map<String, String> properties) {
    Map<String, String> resolved = new HashMap<>(properties);
    new AbstractConfig(new ConfigDef(), properties, false)
        .originals()
        .forEach((key, value) -> resolved.put(key, String.valueOf(value)));
    return resolved;
  }

  @Nullable String get(String key) {
    String value = properties.get(key);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private String get(String key, String otherwise) {
    String value = get(key);
    return value == null ? otherwise : value;
  }

  /** Kafka's security protocol, in capitals. */
  String protocol() {
    return get("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT);
  }

  boolean encrypted() {
    return protocol().endsWith("SSL");
  }

  boolean login() {
    return protocol().startsWith("SASL_");
  }

  String mechanism() {
    return get("sasl.mechanism", "GSSAPI");
  }

  /** Whether it has a certificate of its own to show. */
  boolean identified() {
    return get("ssl.keystore.location") != null || get("ssl.keystore.key") != null;
  }

  boolean verifiesHostNames() {
    String algorithm = properties.get("ssl.endpoint.identification.algorithm");
    return algorithm == null || !algorithm.isBlank();
  }

  /** All of it, as Kafka's clients read it; a bad value throws ConfigException. */
  AdminClientConfig config() {
    Map<String, Object> all = new HashMap<>(properties);
    // a token endpoint that is down must not outlast the stage
    all.put("sasl.login.connect.timeout.ms", 2_000);
    all.put("sasl.login.read.timeout.ms", 2_000);
    all.put("sasl.login.retry.backoff.ms", 100);
    all.put("sasl.login.retry.backoff.max.ms", 500);
    return new QuietConfig(all);
  }

  /** What concerns encryption only, so that a fault in the login does not show here. */
  AdminClientConfig tlsConfig() {
    Map<String, Object> tls = new HashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith("ssl.") || key.equals("security.providers")) {
            tls.put(key, value);
          }
        });
    tls.put("bootstrap.servers", "localhost:1");
    tls.put("security.protocol", "SSL");
    return new QuietConfig(tls);
  }

  /** A message of a library without the secrets that it may quote. */
  String scrub(@Nullable String message) {
    String clean = message == null ? "" : message;
    for (String secret : secrets()) {
      clean = clean.replace(secret, Secret.MASK);
    }
    return clean.strip();
  }

  /** The longest first: one may hold another. */
  private List<String> secrets() {
    List<String> found = new ArrayList<>();
    properties.forEach(
        (key, value) -> {
          if (SecretRule.isSecret(key, value)) {
            found.add(value);
            if (key.endsWith("jaas.config")) {
              QUOTED
                  .matcher(value)
                  .results()
                  .map(match -> match.group().substring(1).strip().replaceAll("^[\"']|[\"']$", ""))
                  .filter(option -> !option.equals(get("sasl.oauthbearer.token.endpoint.url")))
                  .forEach(found::add);
            }
          }
        });
    found.removeIf(secret -> secret.length() < SHORTEST_SECRET);
    found.sort(Comparator.comparingInt(String::length).reversed());
    return found;
  }

  @Override
  public String toString() {
    return "ClientSettings[" + protocol() + "]";
  }

  /** Logs nothing: a test is no reason to fill the log with every default. */
  private static final class QuietConfig extends AdminClientConfig {
    QuietConfig(Map<String, Object> properties) {
      super(properties, false);
    }
  }
}
