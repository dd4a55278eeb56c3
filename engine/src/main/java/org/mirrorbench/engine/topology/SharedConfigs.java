package org.mirrorbench.engine.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;

/** Keeps equal configurations once. Safe for use by several threads. */
final class SharedConfigs {

  private final Map<Config, Config> configs = new HashMap<>();
  private final Map<ConfigEntry, ConfigEntry> entries = new HashMap<>();

  synchronized Config share(Config config) {
    Config known = configs.get(config);
    return known == null ? keep(config) : known;
  }

  private Config keep(Config config) {
    List<ConfigEntry> same =
        config.entries().stream()
            .map(entry -> entries.computeIfAbsent(entry, first -> first))
            .toList();
    Config kept = new Config(same);
    configs.put(kept, kept);
    return kept;
  }
}
