package org.mirrorbench.engine.worker;

import java.util.List;
import java.util.Map;

/**
 * A worker that runs in this process.
 *
 * @param name unique in the workspace; letters, digits, {@code . _ -}
 * @param cluster the alias of the cluster that it is attached to: the target of what it will mirror
 * @param pluginPath folders with connector plug-ins, besides those that come with this product
 * @param exactlyOnce whether it supports exactly-once for source connectors
 * @param properties further worker properties; they win over ours
 */
public record LocalWorker(
    String name,
    String cluster,
    ConnectGroup group,
    Converters converters,
    List<String> pluginPath,
    boolean exactlyOnce,
    Listener listener,
    Map<String, String> properties)
    implements WorkerEntry {

  public LocalWorker {
    WorkerEntry.checkName(name);
    pluginPath = List.copyOf(pluginPath);
    properties = Map.copyOf(properties);
  }

  /** Names only: properties may hold secrets. */
  @Override
  public String toString() {
    return "LocalWorker[" + name + " on " + cluster + "]";
  }
}
