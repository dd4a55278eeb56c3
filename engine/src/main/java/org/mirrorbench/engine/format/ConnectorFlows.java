package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.Connector.Aliases;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.keys.KeyCatalogue;

/**
 * Joins connectors to flows by their aliases. A flow has one set of settings for its three
 * connectors: a key that one of them alone reads is that one's, any other the source connector's.
 */
final class ConnectorFlows {

  private static final String BOOTSTRAP = "bootstrap.servers";
  private static final List<ConnectorPart> ORDER =
      List.of(ConnectorPart.SOURCE, ConnectorPart.CHECKPOINT, ConnectorPart.HEARTBEAT);

  private final Map<Aliases, Map<ConnectorPart, List<Connector>>> groups = new LinkedHashMap<>();
  private final Map<Aliases, Map<String, String>> workers;

  /**
   * @param workers what is said to the worker of a flow; a flow may have none
   */
  ConnectorFlows(List<Connector> connectors, Map<Aliases, Map<String, String>> workers) {
    this.workers = workers;
    for (Connector connector : connectors) {
      Aliases aliases = connector.aliases();
      if (aliases != null && connector.part().isPresent()) {
        groups
            .computeIfAbsent(aliases, key -> new HashMap<>())
            .computeIfAbsent(connector.part().get(), key -> new ArrayList<>())
            .add(connector);
      }
    }
  }

  /** The connectors of each pair of aliases. */
  Map<Aliases, Map<ConnectorPart, List<Connector>>> groups() {
    return groups;
  }

  /** A flow for each pair that has exactly one source connector. */
  List<FlowSpec> flows() {
    List<FlowSpec> flows = new ArrayList<>();
    groups.forEach(
        (aliases, parts) -> {
          boolean whole = parts.getOrDefault(ConnectorPart.SOURCE, List.of()).size() == 1;
          if (whole && !aliases.source().equals(aliases.target())) {
            flows.add(flow(aliases, parts));
          }
        });
    return flows;
  }

  /** Each alias once: where two connectors describe it, as the source connector does. */
  List<ClusterProfile> profiles() {
    Map<String, ClusterProfile> profiles = new LinkedHashMap<>();
    for (ConnectorPart part : ORDER) {
      groups.forEach(
          (aliases, parts) ->
              parts
                  .getOrDefault(part, List.of())
                  .forEach(
                      one -> {
                        add(profiles, cluster(one, "source.cluster.", aliases.source()));
                        add(profiles, cluster(one, "target.cluster.", aliases.target()));
                      }));
    }
    return List.copyOf(profiles.values());
  }

  private static void add(Map<String, ClusterProfile> profiles, ClusterProfile profile) {
    ClusterProfile known = profiles.get(profile.alias());
    if (known == null || !known.hasServers()) {
      profiles.put(profile.alias(), profile);
    }
  }

  private FlowSpec flow(Aliases aliases, Map<ConnectorPart, List<Connector>> parts) {
    Connector source = Objects.requireNonNull(first(parts, ConnectorPart.SOURCE));
    ClusterProfile from = cluster(source, "source.cluster.", aliases.source());
    ClusterProfile to = cluster(source, "target.cluster.", aliases.target());
    Map<String, String> settings = new TreeMap<>();
    for (ConnectorPart part : ORDER.reversed()) {
      Connector one = first(parts, part);
      if (one != null && (part != ConnectorPart.HEARTBEAT || sameTarget(one, source))) {
        settings.putAll(own(one, to));
      }
    }
    for (ConnectorPart part : ORDER) {
      Connector one = first(parts, part);
      if (one != null) {
        own(one, to).entrySet().stream()
            .filter(setting -> part.owns(setting.getKey()))
            .forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
      }
    }
    leaveOut(settings, parts);
    return PresetReader.flow(
        new FlowName(aliases.source(), aliases.target()),
        from,
        to,
        settings,
        workers.getOrDefault(aliases, Map.of()));
  }

  /** A heartbeat that is written to the source has clients' keys for the source. */
  private static boolean sameTarget(Connector heartbeat, Connector source) {
    String key = "target.cluster." + BOOTSTRAP;
    return Objects.equals(heartbeat.value(key), source.value(key));
  }

  /** What no connector does, a flow of these connectors does not do either. */
  private static void leaveOut(
      Map<String, String> settings, Map<ConnectorPart, List<Connector>> parts) {
    if (first(parts, ConnectorPart.HEARTBEAT) == null) {
      settings.put("emit.heartbeats.enabled", "false");
    }
    if (first(parts, ConnectorPart.CHECKPOINT) == null) {
      settings.put("emit.checkpoints.enabled", "false");
      settings.replace("sync.group.offsets.enabled", "false");
    }
  }

  private static @Nullable Connector first(
      Map<ConnectorPart, List<Connector>> parts, ConnectorPart part) {
    List<Connector> found = parts.getOrDefault(part, List.of());
    return found.isEmpty() ? null : found.getFirst();
  }

  /** A connector's settings without what the clusters' profiles and the flow's name say. */
  private static Map<String, String> own(Connector connector, ClusterProfile target) {
    Map<String, String> settings = connector.values();
    settings
        .keySet()
        .removeAll(
            List.of(
                "name",
                "connector.class",
                "clusters",
                "source.cluster.alias",
                "target.cluster.alias"));
    settings.keySet().removeIf(ConnectorFlows::ofCluster);
    Map<String, Object> connection = target.clientProperties();
    settings
        .entrySet()
        .removeIf(
            setting ->
                setting.getKey().startsWith("producer.override.")
                    && setting
                        .getValue()
                        .equals(
                            connection.get(
                                setting.getKey().substring("producer.override.".length()))));
    return settings;
  }

  private static boolean ofCluster(String key) {
    for (String prefix : List.of("source.cluster.", "target.cluster.")) {
      if (key.startsWith(prefix)
          && KeyCatalogue.clusterKeys().contains(key.substring(prefix.length()))) {
        return true;
      }
    }
    return false;
  }

  /** A cluster as a connector describes it. */
  static ClusterProfile cluster(Connector connector, String prefix, String alias) {
    Map<String, String> security = new HashMap<>();
    for (String key : KeyCatalogue.clusterKeys()) {
      String value = connector.value(prefix + key);
      if (value != null) {
        security.put(key, value);
      }
    }
    String servers = security.remove(BOOTSTRAP);
    boolean refers =
        security.values().stream().anyMatch(value -> value.contains("${"))
            || (servers != null && servers.contains("${"));
    if (refers) {
      connector
          .values()
          .forEach(
              (key, value) -> {
                if (key.startsWith("config.providers")) {
                  security.put(key, value);
                }
              });
    }
    boolean plain = security.isEmpty() || security.equals(Map.of("security.protocol", "PLAINTEXT"));
    return new ClusterProfile(
        alias,
        servers == null || servers.isBlank() ? ClusterProfile.UNKNOWN_SERVERS : servers.strip(),
        plain ? new Security.Plaintext() : Security.Custom.of(security),
        Access.MANAGED);
  }
}
