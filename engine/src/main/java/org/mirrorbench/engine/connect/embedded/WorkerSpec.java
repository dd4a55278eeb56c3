package org.mirrorbench.engine.connect.embedded;

import java.util.Map;
import java.util.TreeMap;

/**
 * A worker to run in this process.
 *
 * @param name for threads, messages and the log's lines: the flow's name, or the local worker's
 * @param properties of a distributed worker; values may hold secrets, so it prints keys only
 */
public record WorkerSpec(String name, Map<String, String> properties) {

  public WorkerSpec {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return "WorkerSpec[" + name + ", " + new TreeMap<>(properties).keySet() + "]";
  }
}
