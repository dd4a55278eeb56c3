package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;

/**
 * A Strimzi {@code KafkaConnect} in its API version v1, in which group and topics have fields of
 * their own. Secrets are Kubernetes Secrets that somebody makes; listeners are Strimzi's own.
 */
final class StrimziConnect {

  private static final String MOUNT = "/mnt/connect-secrets";

  private final PreparedWorker prepared;
  private final String name;

  private StrimziConnect(PreparedWorker prepared) {
    this.prepared = prepared;
    this.name = name(prepared.worker().name());
  }

  static String of(PreparedWorker prepared) {
    StrimziConnect connect = new StrimziConnect(prepared);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "kafka.strimzi.io/v1");
    document.put("kind", "KafkaConnect");
    document.put("metadata", Map.of("name", connect.name));
    document.put("spec", connect.spec());
    return Yaml.write(
        "Needs Strimzi 0.49 or newer (API v1). PLACE-THESE.md lists the Secrets that it names.",
        document);
  }

  /** Kubernetes' rule for names. */
  static String name(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    return plain.replaceAll("^-+|-+$", "").isEmpty() ? "connect" : plain.replaceAll("^-+|-+$", "");
  }

  private Map<String, Object> spec() {
    ConnectGroup group = prepared.worker().group();
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("replicas", prepared.replicas());
    spec.put("bootstrapServers", prepared.cluster().bootstrapServers());
    spec.put("groupId", group.id());
    spec.put("configStorageTopic", group.configsTopic());
    spec.put("offsetStorageTopic", group.offsetsTopic());
    spec.put("statusStorageTopic", group.statusTopic());
    Security security = prepared.cluster().security();
    if (prepared.security().getOrDefault("security.protocol", "").endsWith("SSL")) {
      spec.put("tls", Map.of("trustedCertificates", trusted(security)));
    }
    Map<String, Object> authentication = authentication(security);
    if (!authentication.isEmpty()) {
      spec.put("authentication", authentication);
    }
    spec.put("config", config(authentication));
    if (authentication.containsValue("custom")) {
      spec.put("template", template());
    }
    return spec;
  }

  /** An empty list is what Strimzi calls the certificates that Java trusts. */
  private List<Object> trusted(Security security) {
    Tls tls =
        switch (security) {
          case Security.Ssl ssl -> ssl.tls();
          case Security.Sasl sasl -> sasl.tls();
          case Security.Plaintext plaintext -> null;
          case Security.Custom custom -> null;
        };
    return tls != null && tls.trust() instanceof Tls.Trust.Default
        ? List.of()
        : List.of(secret("secretName", name + "-cluster-ca", "certificate", "ca.crt"));
  }

  private Map<String, Object> authentication(Security security) {
    return switch (security) {
      case Security.Plaintext plaintext -> Map.of();
      case Security.Ssl ssl -> ssl.tls().identity() == null ? Map.of() : certificate();
      case Security.Sasl sasl -> login(sasl.login());
      case Security.Custom custom -> custom();
    };
  }

  private Map<String, Object> certificate() {
    Map<String, Object> authentication = new LinkedHashMap<>();
    authentication.put("type", "tls");
    Map<String, Object> pair = secret("secretName", name + "-client", "certificate", "tls.crt");
    pair.put("key", "tls.key");
    authentication.put("certificateAndKey", pair);
    return authentication;
  }

  private Map<String, Object> login(Login login) {
    return switch (login) {
      case Login.Plain plain -> password("plain", plain.user());
      case Login.Scram scram ->
          password(
              "scram-" + scram.hash().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              scram.user());
      case Login.OAuth oauth -> custom();
      case Login.Kerberos kerberos -> custom();
      case Login.MskIam iam -> custom();
    };
  }

  private Map<String, Object> password(String type, String user) {
    Map<String, Object> authentication = new LinkedHashMap<>();
    authentication.put("type", type);
    authentication.put("username", user);
    authentication.put(
        "passwordSecret", secret("secretName", name + "-login", "password", "password"));
    return authentication;
  }

  /** Any other mechanism: Strimzi takes {@code sasl.*} and {@code ssl.keystore.*} as they are. */
  private Map<String, Object> custom() {
    Map<String, Object> authentication = new LinkedHashMap<>();
    Map<String, String> config = new TreeMap<>();
    prepared
        .security()
        .forEach(
            (key, value) -> {
              if (key.startsWith("sasl.") || key.startsWith("ssl.keystore.")) {
                config.put(key, mounted(key, value));
              }
            });
    authentication.put("type", "custom");
    authentication.put(
        "sasl", prepared.security().getOrDefault("security.protocol", "").startsWith("SASL"));
    authentication.put("config", config);
    return authentication;
  }

  private String mounted(String key, String value) {
    if (Placed.hasBlank(value)) {
      return "${directory:" + MOUNT + ":" + key + "}";
    }
    return value.startsWith(Placed.TLS_FOLDER)
        ? MOUNT + value.substring(Placed.TLS_FOLDER.length())
        : value;
  }

  private Map<String, Object> config(Map<String, Object> authentication) {
    Map<String, Object> config = new TreeMap<>(prepared.settings());
    config.keySet().removeIf(StrimziConnect::managed);
    if (authentication.containsValue("custom")) {
      config.putAll(SecretStyle.providers(new SecretDelivery.Directory(MOUNT)));
    }
    return config;
  }

  /** What Strimzi sets by itself and refuses in a configuration. */
  private static boolean managed(String key) {
    return List.of("ssl.", "sasl.", "security.", "listeners", "plugin.path", "rest.").stream()
        .anyMatch(key::startsWith);
  }

  private Map<String, Object> template() {
    Map<String, Object> volume = new LinkedHashMap<>();
    volume.put("name", "connect-secrets");
    volume.put("secret", Map.of("secretName", name + "-secrets"));
    List<Object> mounts = new ArrayList<>();
    Map<String, Object> mount = new LinkedHashMap<>();
    mount.put("name", "connect-secrets");
    mount.put("mountPath", MOUNT);
    mounts.add(mount);
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("pod", Map.of("volumes", List.of(volume)));
    template.put("connectContainer", Map.of("volumeMounts", mounts));
    return template;
  }

  private static Map<String, Object> secret(String... pairs) {
    Map<String, Object> secret = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      secret.put(pairs[i], pairs[i + 1]);
    }
    return secret;
  }
}
