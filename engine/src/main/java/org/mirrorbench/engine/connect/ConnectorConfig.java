package org.mirrorbench.engine.connect;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A connector's name and configuration; values may hold secrets, so it prints keys only. */
public record ConnectorConfig(String name, SortedMap<String, String> config) {

  public ConnectorConfig {
    config = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(config));
  }

  public static ConnectorConfig of(String name, Map<String, String> config) {
    return new ConnectorConfig(name, new TreeMap<>(config));
  }

  @Override
  public String toString() {
    return "ConnectorConfig[" + name + ", " + config.keySet() + "]";
  }
}
