package org.mirrorbench.engine.keys;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What must be known of a file to judge its keys.
 *
 * @param aliases the clusters it lists
 * @param flows enabled flows, each as source and target
 * @param workers targets on which MirrorMaker runs a worker, those of heartbeats included
 * @param keys all keys of the file
 * @param internalRest whether {@code dedicated.mode.enable.internal.rest} is on
 */
public record MirrorFile(
    List<String> aliases,
    Collection<Flow> flows,
    Set<String> workers,
    Set<String> keys,
    boolean internalRest) {

  public MirrorFile {
    aliases = List.copyOf(aliases);
    flows = List.copyOf(flows);
    workers = Set.copyOf(workers);
    keys = Set.copyOf(keys);
  }

  /** An enabled flow. */
  public record Flow(String source, String target) {
    @Override
    public String toString() {
      return source + "->" + target;
    }
  }

  boolean isTarget(String alias) {
    return flows.stream().anyMatch(flow -> flow.target().equals(alias));
  }

  boolean isSource(String alias) {
    return flows.stream().anyMatch(flow -> flow.source().equals(alias));
  }

  /** An alias to show in a remedy. */
  String someSource() {
    return flows.stream().findFirst().map(Flow::source).orElse("<source>");
  }

  String someTarget() {
    return flows.stream().findFirst().map(Flow::target).orElse("<target>");
  }

  String someFlow() {
    return someSource() + "->" + someTarget();
  }
}
