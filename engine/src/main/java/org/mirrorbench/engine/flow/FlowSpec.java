package org.mirrorbench.engine.flow;

import java.util.Map;
import org.mirrorbench.engine.cluster.ClusterProfile;

/**
 * What is to be mirrored from where to where, and what was said explicitly about how.
 *
 * @param preset the sizes for what the settings leave open
 * @param connectorSettings explicit connector-level keys, as MirrorMaker resolves them for this
 *     flow: {@code topics}, {@code tasks.max}, {@code producer.override.*} ...; they always win
 * @param workerSettings explicit worker-level keys, such as {@code offset.flush.interval.ms}
 */
public record FlowSpec(
    FlowName name,
    ClusterProfile source,
    ClusterProfile target,
    Preset preset,
    Map<String, String> connectorSettings,
    Map<String, String> workerSettings) {

  public FlowSpec {
    connectorSettings = Map.copyOf(connectorSettings);
    workerSettings = Map.copyOf(workerSettings);
    if (!name.source().equals(source.alias()) || !name.target().equals(target.alias())) {
      throw new IllegalArgumentException("Flow " + name + " does not join " + source + target);
    }
  }

  /** A flow of all topics that match the pattern, with this product's defaults. */
  public static FlowSpec of(ClusterProfile source, ClusterProfile target, String topics) {
    return new FlowSpec(
        new FlowName(source.alias(), target.alias()),
        source,
        target,
        Preset.LAN,
        Map.of("topics", topics),
        Map.of());
  }

  /** The same flow, with another description wherever a cluster of it is described like this. */
  public FlowSpec with(ClusterProfile before, ClusterProfile now) {
    return new FlowSpec(
        name,
        source.equals(before) ? now : source,
        target.equals(before) ? now : target,
        preset,
        connectorSettings,
        workerSettings);
  }

  /** Names only: settings may hold secrets. */
  @Override
  public String toString() {
    return "FlowSpec[" + name + ", " + preset + "]";
  }
}
