package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * How to reach a cluster.
 *
 * @param alias the name people and MirrorMaker give it; letters, digits, {@code . _ -}
 * @param bootstrapServers {@code host:port[,host:port...]}, or {@link #UNKNOWN_SERVERS} in a
 *     profile that was read from a file without them and is yet to be completed
 */
public record ClusterProfile(
    String alias, String bootstrapServers, Security security, Access access) {

  /** Stands for the addresses that a file did not tell. No client can use it. */
  public static final String UNKNOWN_SERVERS = "?";

  public ClusterProfile {
    if (alias.isBlank()) {
      throw new IllegalArgumentException("A cluster needs an alias");
    }
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("Cluster " + alias + " needs bootstrap servers");
    }
  }

  /** A managed cluster without encryption or authentication. */
  public static ClusterProfile plaintext(String alias, String bootstrapServers) {
    return new ClusterProfile(alias, bootstrapServers, new Security.Plaintext(), Access.MANAGED);
  }

  /** The same cluster with another security. */
  public ClusterProfile with(Security other) {
    return new ClusterProfile(alias, bootstrapServers, other, access);
  }

  /** The same cluster with another access. */
  public ClusterProfile with(Access other) {
    return new ClusterProfile(alias, bootstrapServers, security, other);
  }

  /** Whether its addresses are known. */
  public boolean hasServers() {
    return !bootstrapServers.equals(UNKNOWN_SERVERS);
  }

  /** The properties every client of this cluster starts from. */
  public Map<String, Object> clientProperties() {
    Map<String, Object> properties = new HashMap<>(security.clientProperties());
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }
}
