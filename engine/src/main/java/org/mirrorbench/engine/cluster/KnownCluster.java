package org.mirrorbench.engine.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A cluster that the workspace remembers.
 *
 * @param profile its alias is unique in the workspace
 * @param colour {@code #rrggbb}, or null for the environment's own
 * @param notes free text, may be empty
 * @param clusterId Kafka's id as last seen, or null before the first connection
 */
public record KnownCluster(
    ClusterProfile profile,
    Environment environment,
    @Nullable String colour,
    String notes,
    @Nullable String clusterId) {

  /**
   * A cluster of which nobody has said what it is for. It counts as PROD, because asking once too
   * often does less harm than not asking.
   */
  public static KnownCluster unlabelled(ClusterProfile profile, String notes) {
    return new KnownCluster(profile, Environment.PROD, null, notes, null);
  }

  /** The same cluster reached another way. */
  public KnownCluster with(ClusterProfile other) {
    return new KnownCluster(other, environment, colour, notes, clusterId);
  }

  /** The same cluster with the id that it was seen to have; null for none yet. */
  public KnownCluster seenAs(@Nullable String id) {
    return new KnownCluster(profile, environment, colour, notes, id);
  }

  public String alias() {
    return profile.alias();
  }

  @Override
  public String toString() {
    return "KnownCluster[" + profile.alias() + ", " + environment + "]";
  }
}
