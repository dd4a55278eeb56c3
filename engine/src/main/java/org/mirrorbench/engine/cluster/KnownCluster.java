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

  public String alias() {
    return profile.alias();
  }

  @Override
  public String toString() {
    return "KnownCluster[" + profile.alias() + ", " + environment + "]";
  }
}
