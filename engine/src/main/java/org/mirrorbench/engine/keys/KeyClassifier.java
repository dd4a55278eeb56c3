package org.mirrorbench.engine.keys;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.keys.Placement.Effective;
import org.mirrorbench.engine.keys.Placement.Unknown;
import org.mirrorbench.engine.keys.Placement.UnknownCluster;

/**
 * Tells what a key does where it stands, by the prefix rules of stock's {@code MirrorMakerConfig}:
 * {@code A->B.} for a flow, {@code A.} for a cluster, and a list of names at the top level.
 */
public final class KeyClassifier {

  private final MirrorFile file;
  private final FlowKeys flowKeys;
  private final ClusterKeys clusterKeys;
  private final TopLevelKeys topLevelKeys;

  public KeyClassifier(KeyCatalogue catalogue, MirrorFile file) {
    this.file = file;
    Names names = new Names(catalogue);
    this.flowKeys = new FlowKeys(names);
    this.clusterKeys = new ClusterKeys(names, file);
    this.topLevelKeys = new TopLevelKeys(names, file);
  }

  /** What the key does where it stands. */
  public Placement classify(String key) {
    int arrow = key.indexOf("->");
    if (arrow >= 0) {
      return ofFlow(key.substring(0, arrow), key.substring(arrow + 2));
    }
    Placement inCluster = ofClusters(key);
    if (inCluster instanceof Effective) {
      return inCluster;
    }
    Placement atTop = topLevelKeys.classify(key);
    return inCluster == null || atTop instanceof Effective ? atTop : inCluster;
  }

  /** The part of a key after its flow or cluster prefix. */
  public String bare(String key) {
    int arrow = key.indexOf("->");
    String rest = key.substring(arrow < 0 ? 0 : arrow + 2);
    for (String alias : file.aliases()) {
      if (rest.startsWith(alias + ".")) {
        return rest.substring(alias.length() + 1);
      }
    }
    return rest;
  }

  private Placement ofFlow(String source, String rest) {
    if (!file.aliases().contains(source)) {
      return new UnknownCluster(source);
    }
    for (String target : file.aliases()) {
      if (rest.startsWith(target + ".")) {
        return flowKeys.classify(source, target, rest.substring(target.length() + 1));
      }
    }
    int dot = rest.indexOf('.');
    return dot < 0 ? new Unknown(null) : new UnknownCluster(rest.substring(0, dot));
  }

  private @Nullable Placement ofClusters(String key) {
    Placement found = null;
    for (String alias : file.aliases()) {
      if (key.startsWith(alias + ".")) {
        found = clusterKeys.classify(alias, key.substring(alias.length() + 1));
        if (found instanceof Effective) {
          return found;
        }
      }
    }
    return found;
  }
}
