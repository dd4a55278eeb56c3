package org.mirrorbench.engine.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.mirrorbench.engine.cluster.ClusterProfile;

/**
 * Keeps two clusters apart in the producer that Connect opens for a connector. It takes the
 * worker's {@code producer.*}, puts the connector's {@code producer.override.*} over it key by key,
 * and knows no way to take a key back: a login of one cluster would meet certificates of the other.
 */
public final class ProducerSecurity {

  private static final String WORKER = "producer.";
  private static final String CONNECTOR = "producer.override.";
  private static final ConfigDef DEFINITION = ProducerConfig.configDef();

  private ProducerSecurity() {}

  /** A worker's properties without those that its connectors say for themselves. */
  public static Map<String, String> leftToConnectors(Map<String, String> worker) {
    Map<String, String> left = new HashMap<>(worker);
    left.keySet().removeIf(key -> connects(key, WORKER));
    return left;
  }

  /** As {@code producer.override.*}, what worker properties say of the way to their cluster. */
  static Map<String, String> taken(Map<String, String> worker) {
    Map<String, String> taken = new HashMap<>();
    worker.forEach(
        (key, value) -> {
          if (connects(key, WORKER)) {
            taken.put(CONNECTOR + key.substring(WORKER.length()), value);
          }
        });
    return taken;
  }

  /** Takes out of a connector's settings what leads to another cluster than it writes to. */
  static void forget(Map<String, String> config) {
    config.keySet().removeIf(key -> connects(key, CONNECTOR));
  }

  /**
   * Kafka's defaults, said aloud, where a worker attached to one cluster may say otherwise and the
   * other is silent. Keys without a default cannot be undone; our own workers do not set them.
   */
  static Map<String, String> defaults(ClusterProfile attached, ClusterProfile written) {
    Set<String> open = new TreeSet<>(attached.security().clientProperties().keySet());
    open.removeAll(written.security().clientProperties().keySet());
    Map<String, String> defaults = new HashMap<>();
    for (String name : open) {
      ConfigDef.ConfigKey key = DEFINITION.configKeys().get(name);
      if (key != null && key.hasDefault() && key.defaultValue != null) {
        defaults.put(CONNECTOR + name, ConfigDef.convertToString(key.defaultValue, key.type));
      }
    }
    return defaults;
  }

  private static boolean connects(String key, String prefix) {
    if (!key.startsWith(prefix)) {
      return false;
    }
    String name = key.substring(prefix.length());
    return name.equals("bootstrap.servers")
        || name.startsWith("ssl.")
        || name.startsWith("sasl.")
        || name.startsWith("security.");
  }
}
