package org.mirrorbench.engine.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.mirror.MirrorMakerConfig;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.SourceAndTarget;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.keys.KeyCatalogue;

/**
 * Resolves the keys of a file by asking stock's own {@link MirrorMakerConfig}.
 *
 * <p>References such as <code>${file:...}</code> stay as they are: stock would resolve them on the
 * machine it runs on, so the providers are kept from it here.
 */
final class StockResolver {

  private static final String PROVIDERS = "config.providers";

  private final Map<String, String> values;
  private final List<String> clusters;
  private final MirrorMakerConfig whole;
  private final MirrorMakerConfig withoutFlows;

  /**
   * @throws ConfigException when stock refuses the file
   */
  StockResolver(Map<String, String> values, List<String> clusters) {
    this.values = values;
    this.clusters = clusters;
    Map<String, String> prepared = prepare();
    this.whole = new MirrorMakerConfig(prepared);
    prepared.keySet().removeIf(key -> key.contains("->"));
    this.withoutFlows = new MirrorMakerConfig(prepared);
  }

  /**
   * The values without what makes the constructor look outside the file: providers to call, folders
   * to scan, references where it expects a number. A referenced key for all clusters is written to
   * each cluster instead, which is what stock makes of it.
   */
  private Map<String, String> prepare() {
    Map<String, String> prepared = new HashMap<>(values);
    prepared.keySet().removeIf(key -> key.startsWith(PROVIDERS));
    for (String key : KeyCatalogue.clusterKeys()) {
      String value = prepared.get(key);
      if (value != null && value.contains("${")) {
        prepared.remove(key);
        clusters.forEach(alias -> prepared.putIfAbsent(alias + "." + key, value));
      }
    }
    KeyCatalogue.workerKeysIgnoredWhenDedicated().forEach(prepared::remove);
    prepared.remove("dedicated.mode.enable.internal.rest");
    prepared.remove("plugin.path");
    prepared.put("plugin.discovery", "service_load");
    return prepared;
  }

  /** The pairs for which stock starts a worker: enabled flows, and those for heartbeats. */
  Set<FlowName> workers() {
    Set<FlowName> pairs = new TreeSet<>();
    whole.clusterPairs().forEach(pair -> pairs.add(new FlowName(pair.source(), pair.target())));
    return pairs;
  }

  /** The pairs whose connectors stock enables. */
  Set<FlowName> flows() {
    Set<FlowName> flows = new TreeSet<>();
    for (FlowName pair : workers()) {
      String enabled = connector(pair).getOrDefault("enabled", "false");
      if (enabled.strip().toLowerCase(Locale.ROOT).equals("true")) {
        flows.add(pair);
      }
    }
    return flows;
  }

  /** What stock would give the source connector of a flow. */
  Map<String, String> connector(FlowName flow) {
    Map<String, String> settings = base(whole, flow.source(), flow.target());
    values.forEach(
        (key, value) -> {
          if (key.startsWith(PROVIDERS)) {
            settings.putIfAbsent(key, value);
          }
        });
    return settings;
  }

  /** What stock would give the clients of a cluster: its own keys and the inherited ones. */
  Map<String, String> cluster(String alias) {
    Map<String, String> properties = new TreeMap<>();
    base(withoutFlows, alias, "")
        .forEach(
            (key, value) -> {
              String name = key.replaceFirst("^source\\.(cluster\\.)?", "");
              if (key.startsWith("source.") && !name.equals("alias")) {
                properties.put(name, value);
              }
            });
    return properties;
  }

  private static Map<String, String> base(MirrorMakerConfig config, String source, String target) {
    return new TreeMap<>(
        config.connectorBaseConfig(
            new SourceAndTarget(source, target), MirrorSourceConnector.class));
  }
}
