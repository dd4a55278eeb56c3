package org.mirrorbench.engine.worker;

import java.util.List;

/**
 * What a cluster says of a group.
 *
 * @param state Kafka's word, such as {@code Stable} or {@code PreparingRebalance}
 * @param protocol {@code connect} for Connect workers, empty when nobody is in it
 * @param hosts of its members, as the brokers see them
 */
public record GroupState(String id, String state, String protocol, List<String> hosts) {

  public GroupState {
    hosts = List.copyOf(hosts);
  }

  /** Nobody is in it, or there is no such group. */
  static GroupState empty(String id) {
    return new GroupState(id, "Empty", "", List.of());
  }

  boolean connect() {
    return protocol.equals("connect");
  }
}
