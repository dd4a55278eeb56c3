package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Reads some keys of a connector as the connector itself reads them. A mistake in another key does
 * not matter here; the filters and policies that are made of it see all keys, as in a worker.
 */
final class ConnectorKeys {

  static final String SOURCE = "source.cluster.alias";
  static final String TARGET = "target.cluster.alias";

  private ConnectorKeys() {}

  /**
   * @throws org.apache.kafka.common.config.ConfigException when a value is not allowed
   */
  static AbstractConfig parse(ConfigDef connector, Map<String, String> config, String... keys) {
    ConfigDef some = new ConfigDef();
    for (String key : keys) {
      some.define(connector.configKeys().get(key));
    }
    return new AbstractConfig(some, new HashMap<>(config), false);
  }

  /** A list as Kafka reads it: split at every comma, and each part kept once. */
  static List<String> list(Map<String, String> config, String key, String otherwise) {
    String written = config.getOrDefault(key, otherwise).strip();
    return written.isEmpty()
        ? List.of()
        : Stream.of(written.split("\\s*,\\s*", -1)).distinct().toList();
  }
}
