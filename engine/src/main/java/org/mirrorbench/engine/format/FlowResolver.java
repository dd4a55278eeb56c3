package org.mirrorbench.engine.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.Listeners;

/**
 * Turns what stock makes of a file into a flow for Connect. A dedicated MirrorMaker and a Connect
 * worker differ in where they read some keys; each explicit key is put where it keeps its effect.
 */
final class FlowResolver {

  private static final String BOOTSTRAP = "bootstrap.servers";
  private static final Set<String> CLUSTER_KEYS = KeyCatalogue.clusterKeys();
  private static final List<String> CLIENTS = List.of("producer.", "consumer.", "admin.");

  /** {@code MirrorMakerConfig.workerConfig} takes these from the top level, above the cluster's. */
  private static final List<String> WORKER_AT_TOP =
      List.of(
          "offset.storage",
          "config.storage",
          "status.storage",
          "key.converter",
          "value.converter",
          "header.converter",
          "task",
          "worker",
          "config.providers");

  private final Map<String, String> values;
  private final StockResolver stock;

  FlowResolver(Map<String, String> values, StockResolver stock) {
    this.values = values;
    this.stock = stock;
  }

  FlowSpec flow(FlowName name) {
    return PresetReader.flow(
        name, cluster(name.source()), cluster(name.target()), connector(name), worker(name));
  }

  ClusterProfile cluster(String alias) {
    Map<String, String> properties = stock.cluster(alias);
    String servers = Objects.requireNonNull(properties.get(BOOTSTRAP));
    Map<String, String> security = new HashMap<>(properties);
    security.keySet().retainAll(CLUSTER_KEYS);
    security.remove(BOOTSTRAP);
    if (servers.contains("${") || security.values().stream().anyMatch(v -> v.contains("${"))) {
      security.putAll(startingWith("config.providers"));
    }
    boolean plain = security.isEmpty() || security.equals(Map.of("security.protocol", "PLAINTEXT"));
    return new ClusterProfile(
        alias,
        servers,
        plain ? new Security.Plaintext() : Security.Custom.of(security),
        Access.MANAGED);
  }

  private Map<String, String> connector(FlowName flow) {
    Map<String, String> settings = new TreeMap<>(stock.connector(flow));
    settings.keySet().removeAll(List.of("name", "connector.class", "enabled"));
    settings.keySet().removeAll(CLUSTER_KEYS);
    keepOwnClusterKeys(settings, flow, "source.", flow.source());
    keepOwnClusterKeys(settings, flow, "target.", flow.target());
    explicit(flow.target() + ".producer.")
        .forEach((key, value) -> settings.putIfAbsent("producer.override." + key, value));
    Map<String, String> sided = new HashMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith("consumer.")
              && !key.startsWith("consumer.override.")
              && !KeyCatalogue.flowKeysAtTopLevel().contains(key)) {
            sided.put("source." + key, value);
          }
        });
    sided.forEach(settings::putIfAbsent);
    return settings;
  }

  /**
   * Drops what the cluster's profile says anyway: {@code source.cluster.*} and the copies that
   * stock makes of it for each client. What the flow sets itself stays, where stock would obey it.
   */
  private void keepOwnClusterKeys(
      Map<String, String> settings, FlowName flow, String side, String alias) {
    Map<String, String> profile = stock.cluster(alias);
    Map<String, String> own = explicit(flow + "." + side + "cluster.");
    settings
        .entrySet()
        .removeIf(
            setting -> {
              String name = setting.getKey();
              if (name.startsWith(side + "cluster.")) {
                String key = name.substring(side.length() + "cluster.".length());
                return key.equals("alias")
                    ? setting.getValue().equals(alias)
                    : !own.containsKey(key)
                        || !CLUSTER_KEYS.contains(key)
                        || profile.containsKey(key);
              }
              return isCopy(settings, flow, side, alias, name);
            });
  }

  /** A client's security key that nobody wrote, unless it hides one that the flow wrote. */
  private boolean isCopy(
      Map<String, String> settings, FlowName flow, String side, String alias, String name) {
    for (String client : CLIENTS) {
      String prefix = side + client;
      if (name.startsWith(prefix) && CLUSTER_KEYS.contains(name.substring(prefix.length()))) {
        String bare = name.substring(side.length());
        return !values.containsKey(alias + "." + bare)
            && !values.containsKey(flow + "." + name)
            && !settings.containsKey(bare);
      }
    }
    return false;
  }

  /**
   * What the file says to the worker of a flow, as {@code MirrorMakerConfig.workerConfig} reads.
   */
  private Map<String, String> worker(FlowName flow) {
    Map<String, String> settings = new TreeMap<>(explicit(flow.target() + "."));
    settings.keySet().removeIf(key -> key.startsWith("producer."));
    WORKER_AT_TOP.forEach(prefix -> settings.putAll(startingWith(prefix)));
    settings.keySet().removeIf(key -> key.startsWith("tasks.") || CLUSTER_KEYS.contains(key));
    Map<String, String> listening = listening(settings);
    settings.keySet().removeAll(KeyCatalogue.workerKeysIgnoredWhenDedicated());
    settings.putAll(listening);
    settings.remove("cluster.alias");
    return settings;
  }

  /**
   * Where the worker listens, which a dedicated MirrorMaker ignores: with it other machines join a
   * flow. Plain http beyond loopback stays ignored, because every request carries the group's
   * token.
   */
  private static Map<String, String> listening(Map<String, String> settings) {
    String listeners = settings.get("listeners");
    if (listeners == null || Listeners.plainBeyondLoopback(listeners)) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>(settings);
    found.keySet().retainAll(Listeners.KEYS);
    return found;
  }

  private Map<String, String> explicit(String prefix) {
    Map<String, String> found = new HashMap<>();
    startingWith(prefix)
        .forEach(
            (key, value) -> {
              if (key.length() > prefix.length()) {
                found.put(key.substring(prefix.length()), value);
              }
            });
    return found;
  }

  private Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key, value);
          }
        });
    return found;
  }
}
