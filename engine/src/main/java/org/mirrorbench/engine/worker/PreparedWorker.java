package org.mirrorbench.engine.worker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.keys.Defaults;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * A worker for somewhere else as properties, with what has to be placed beside them. Pure; no
 * secret is looked at.
 */
final class PreparedWorker {

  static final int PORT = 8083;

  private final LocalWorker worker;
  private final ClusterProfile cluster;
  private final SecretDelivery delivery;
  private final int replicas;
  private final Placed placed = new Placed();
  private final Map<String, String> security;
  private final Map<String, String> secrets = new TreeMap<>();

  PreparedWorker(
      LocalWorker worker, ClusterProfile cluster, SecretDelivery delivery, int replicas) {
    this.worker = worker;
    this.cluster = cluster;
    this.delivery = delivery;
    this.replicas = replicas;
    this.security = placed.properties(cluster.security());
  }

  LocalWorker worker() {
    return worker;
  }

  ClusterProfile cluster() {
    return cluster;
  }

  SecretDelivery delivery() {
    return delivery;
  }

  int replicas() {
    return replicas;
  }

  Placed placed() {
    return placed;
  }

  /** What the cluster's clients need, with blanks. */
  Map<String, String> security() {
    return security;
  }

  /** By name, the secrets that were referred to so far, as people read them. */
  Map<String, String> secrets() {
    return secrets;
  }

  /** Worker settings apart from addresses, security, group and listeners. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    for (String key : new String[] {"offset.flush.interval.ms", "offset.storage.partitions"}) {
      settings.put(key, Defaults.WORKER.getOrDefault(key, ""));
    }
    settings.put("status.storage.partitions", "5");
    // the brokers choose: three copies where they are set up so
    settings.put("config.storage.replication.factor", "-1");
    settings.put("offset.storage.replication.factor", "-1");
    settings.put("status.storage.replication.factor", "-1");
    settings.put("connector.client.config.override.policy", "All");
    settings.putAll(worker.converters().properties());
    if (worker.exactlyOnce()) {
      settings.put("exactly.once.source.support", "enabled");
    }
    worker
        .properties()
        .forEach(
            (key, value) ->
                settings.put(
                    key,
                    SecretRule.isSecret(key, value)
                        ? refer(key, Placed.BLANK + key + Placed.BLANK)
                        : value));
    return settings;
  }

  /** The reference to a secret, or for clear text a place that must be filled in. */
  String refer(String key, String value) {
    if (!Placed.hasBlank(value)) {
      return value;
    }
    String readable = Placed.readable(value);
    if (delivery instanceof SecretDelivery.Clear) {
      secrets.put(key, readable);
      return readable;
    }
    String name = SecretStyle.name(delivery, key);
    secrets.put(name, readable);
    return SecretStyle.reference(delivery, name);
  }

  /** The whole of {@code connect-distributed.properties}. */
  Map<String, String> properties() {
    Map<String, String> all = new TreeMap<>(settings());
    for (String prefix : new String[] {"", "producer.", "consumer.", "admin."}) {
      security.forEach((key, value) -> all.put(prefix + key, refer(key, value)));
    }
    all.put("bootstrap.servers", cluster.bootstrapServers());
    all.put("group.id", worker.group().id());
    all.put("config.storage.topic", worker.group().configsTopic());
    all.put("offset.storage.topic", worker.group().offsetsTopic());
    all.put("status.storage.topic", worker.group().statusTopic());
    if (!worker.pluginPath().isEmpty()) {
      all.put("plugin.path", "/opt/connect-plugins");
    }
    listener(all);
    providers(all);
    return all;
  }

  private void listener(Map<String, String> all) {
    switch (worker.listener()) {
      case Listener.Private() -> all.put("listeners", "http://127.0.0.1:" + PORT);
      case Listener.Shared shared -> {
        String scheme = shared.keyStore() == null ? "http" : "https";
        all.put("listeners", scheme + "://" + shared.bindHost() + ":" + port(shared));
        all.put("rest.advertised.listener", scheme);
        all.put(
            "rest.advertised.host.name",
            replicas == 1 ? shared.advertisedHost() : "${env:CONNECT_ADVERTISED_HOST}");
        if (shared.keyStore() != null) {
          https(all, shared.keyStore());
        }
      }
    }
  }

  int port() {
    return worker.listener() instanceof Listener.Shared shared ? port(shared) : PORT;
  }

  private static int port(Listener.Shared shared) {
    return shared.port() == 0 ? PORT : shared.port();
  }

  private void https(Map<String, String> all, Listener.KeyStore store) {
    String path = Placed.TLS_FOLDER + "/rest." + (store.path().endsWith(".jks") ? "jks" : "p12");
    placed
        .files()
        .add(
            path
                + ": a key store with the certificate of each worker's own host name, like "
                + store.path()
                + " here");
    String blank = Placed.BLANK + "key store password" + Placed.BLANK;
    String password = refer("listeners.https.ssl.keystore.password", blank);
    for (String kind : new String[] {"keystore", "truststore"}) {
      all.put("listeners.https.ssl." + kind + ".location", path);
      all.put("listeners.https.ssl." + kind + ".type", WorkerProperties.storeType(path));
      all.put("listeners.https.ssl." + kind + ".password", password);
    }
    all.put("listeners.https.ssl.key.password", password);
  }

  private static List<String> providers(@Nullable String listed) {
    return listed == null
        ? List.of()
        : Stream.of(listed.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /**
   * The worker's own, those of the secrets and, for a host name of each worker's own, the
   * environment.
   */
  private void providers(Map<String, String> all) {
    Set<String> names = new LinkedHashSet<>(providers(all.get("config.providers")));
    if (!secrets.isEmpty()) {
      Map<String, String> ours = SecretStyle.providers(delivery);
      names.addAll(providers(ours.get("config.providers")));
      all.putAll(ours);
    }
    boolean host = all.containsValue("${env:CONNECT_ADVERTISED_HOST}");
    if (host) {
      names.add("env");
    }
    if (!names.isEmpty()) {
      all.put("config.providers", String.join(",", names));
    }
    if (!host) {
      return;
    }
    all.put(
        "config.providers.env.class",
        "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
    String pattern = all.get("config.providers.env.param.allowlist.pattern");
    all.put(
        "config.providers.env.param.allowlist.pattern",
        pattern == null ? "CONNECT_ADVERTISED_HOST" : "CONNECT_ADVERTISED_HOST|" + pattern);
  }
}
