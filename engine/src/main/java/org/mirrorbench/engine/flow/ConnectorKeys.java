package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/**
 * Reads some keys of a connector as the connector itself reads them. A mistake in another key does
 * not matter here; the filters and policies that are made of it see all keys, as in a worker.
 */
final class ConnectorKeys {

  static final String SOURCE = "source.cluster.alias";
  static final String TARGET = "target.cluster.alias";

  private ConnectorKeys() {}

  /**
   * Validates first, as Connect does: parsing alone would let pass what stands twice in a list.
   *
   * @throws ConfigException when a value is not allowed
   */
  static AbstractConfig parse(ConfigDef connector, Map<String, String> config, String... keys) {
    ConfigDef some = new ConfigDef();
    for (String key : keys) {
      some.define(connector.configKeys().get(key));
    }
    for (ConfigValue value : some.validate(config)) {
      if (!value.errorMessages().isEmpty()) {
        throw new ConfigException(value.errorMessages().getFirst());
      }
    }
    return new AbstractConfig(some, new HashMap<>(config), false);
  }

  /** A list as Kafka reads it: split at every comma. */
  static List<String> list(Map<String, String> config, String key, String otherwise) {
    String written = config.getOrDefault(key, otherwise).strip();
    return written.isEmpty()
        ? List.of()
        : List.of(written.split("\\s*,\\s*", -1));
  }
}
