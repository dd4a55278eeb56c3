package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.SecurityReader;
import org.mirrorbench.engine.format.SecretPlace.Kubernetes;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Says a cluster's security in the words of a Strimzi resource, where every certificate and
 * password is a part of a Kubernetes secret. What the words cannot say becomes {@code custom}.
 */
final class StrimziLogin {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{strimzisecrets:(?:[^:}/]*/)?([^:}/]+):([^}]+)\\}");

  /** What a {@code custom} authentication may set. */
  private static final List<String> CUSTOM = List.of("ssl.keystore.", "sasl.");

  private final String alias;
  private final Kubernetes place;
  private final Map<String, String> properties;
  private final Map<String, Object> cluster = new LinkedHashMap<>();
  private final List<String> wanted = new ArrayList<>();
  private final Set<String> hidden;

  private StrimziLogin(ClusterProfile profile, Kubernetes place) {
    this.alias = profile.alias();
    this.place = place;
    this.hidden =
        profile.security() instanceof Security.Custom custom ? custom.hidden().keySet() : Set.of();
    this.properties = new TreeMap<>(profile.security().clientProperties());
    properties.keySet().removeIf(key -> key.startsWith("config.providers"));
    cluster.put("alias", alias);
    cluster.put("bootstrapServers", profile.bootstrapServers());
  }

  /**
   * A cluster of the resource.
   *
   * @param fields without secrets
   * @param wanted what the Kubernetes secrets must hold, in sentences
   */
  record Said(Map<String, Object> fields, List<String> wanted) {}

  static Said of(ClusterProfile profile, Kubernetes place) {
    StrimziLogin login = new StrimziLogin(profile, place);
    login.say();
    return new Said(login.cluster, login.wanted);
  }

  private void say() {
    String protocol = properties.getOrDefault("security.protocol", "PLAINTEXT");
    if (protocol.endsWith("SSL")) {
      cluster.put("tls", trust());
    }
    if (protocol.startsWith("SASL")) {
      sasl();
    } else if (protocol.endsWith("SSL") && has("ssl.keystore.")) {
      cluster.put("authentication", certificate());
    }
    Map<String, Object> config = new LinkedHashMap<>();
    for (String key :
        List.of(
            "ssl.endpoint.identification.algorithm",
            "ssl.cipher.suites",
            "ssl.protocol",
            "ssl.enabled.protocols")) {
      String value = properties.get(key);
      if (value != null) {
        config.put(key, open(key, value));
      }
    }
    if (!config.isEmpty()) {
      cluster.put("config", config);
    }
  }

  private boolean has(String prefix) {
    return properties.keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }

  /** An empty list makes the operator trust what the Java runtime trusts. */
  private Map<String, Object> trust() {
    List<Object> trusted = new ArrayList<>();
    Matcher given = REFERENCE.matcher(properties.getOrDefault("ssl.truststore.certificates", ""));
    while (given.find()) {
      trusted.add(certificateOf(given.group(1), given.group(2)));
    }
    if (trusted.isEmpty() && has("ssl.truststore.")) {
      String secret = kubernetes(alias + "-ca");
      trusted.add(certificateOf(secret, "*.crt"));
      wanted.add(secret + ": the certificates that " + alias + " is trusted by, as PEM, *.crt");
    }
    Map<String, Object> tls = new LinkedHashMap<>();
    tls.put("trustedCertificates", trusted);
    return tls;
  }

  private static Map<String, Object> certificateOf(String secret, String key) {
    Map<String, Object> certificate = new LinkedHashMap<>();
    certificate.put("secretName", secret);
    certificate.put(key.contains("*") ? "pattern" : "certificate", key);
    return certificate;
  }

  private Map<String, Object> certificate() {
    Matcher chain =
        REFERENCE.matcher(properties.getOrDefault("ssl.keystore.certificate.chain", ""));
    Matcher key = REFERENCE.matcher(properties.getOrDefault("ssl.keystore.key", ""));
    Map<String, Object> pair = new LinkedHashMap<>();
    if (chain.matches() && key.matches()) {
      pair.put("secretName", chain.group(1));
      pair.put("certificate", chain.group(2));
      pair.put("key", key.group(2));
    } else {
      String secret = kubernetes(alias + "-user");
      pair.put("secretName", secret);
      pair.put("certificate", "user.crt");
      pair.put("key", "user.key");
      wanted.add(secret + ": user.crt and user.key, the client's certificate and key for " + alias);
    }
    Map<String, Object> login = new LinkedHashMap<>();
    login.put("type", "tls");
    login.put("certificateAndKey", pair);
    return login;
  }

  private void sasl() {
    Security read = SecurityReader.read(properties);
    Login login = read instanceof Security.Sasl(Login found, var tls) ? found : null;
    switch (login) {
      case Login.Plain(String user, Secret password) -> password("plain", user, password);
      case Login.Scram(Login.ScramHash hash, String user, Secret password) ->
          password(
              hash == Login.ScramHash.SHA_256 ? "scram-sha-256" : "scram-sha-512", user, password);
      case Login.OAuth oauth -> custom();
      case Login.Kerberos kerberos -> custom();
      case Login.MskIam iam -> custom();
      case null -> custom();
    }
  }

  private void password(String type, String user, Secret password) {
    Matcher given = REFERENCE.matcher(password.ref() == null ? "" : password.ref().id());
    Map<String, Object> source = new LinkedHashMap<>();
    if (given.matches()) {
      source.put("secretName", given.group(1));
      source.put("password", given.group(2));
    } else {
      String secret = kubernetes(alias + "-login");
      source.put("secretName", secret);
      source.put("password", "password");
      wanted.add(secret + ": password, of user " + user + " on " + alias);
    }
    Map<String, Object> login = new LinkedHashMap<>();
    login.put("type", type);
    login.put("username", user);
    login.put("passwordSecret", source);
    cluster.put("authentication", login);
  }

  private void custom() {
    Map<String, Object> config = new LinkedHashMap<>();
    properties.forEach(
        (key, value) -> {
          if (CUSTOM.stream().anyMatch(key::startsWith)) {
            config.put(key, open(key, value));
          }
        });
    Map<String, Object> login = new LinkedHashMap<>();
    login.put("type", "custom");
    login.put("sasl", true);
    login.put("config", config);
    cluster.put("authentication", login);
  }

  private String open(String key, String value) {
    if (!SecretRule.isSecret(key, value) && !hidden.contains(key)) {
      return value;
    }
    String name = place.nameOf(alias + "." + key);
    wanted.add(place.secret() + ": " + name + ", the value of " + key + " for " + alias);
    return place.reference(place.provider(), name);
  }

  /** A name that Kubernetes accepts. */
  static String kubernetes(@Nullable String text) {
    String name =
        String.valueOf(text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.-]+", "-")
            .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    return name.isEmpty() ? "mirror" : name.substring(0, Math.min(name.length(), 60));
  }
}
