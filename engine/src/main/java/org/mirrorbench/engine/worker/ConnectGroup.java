package org.mirrorbench.engine.worker;

/**
 * What makes workers members of one Connect cluster.
 *
 * @param id {@code group.id}
 * @param configsTopic compacted, one partition
 * @param offsetsTopic compacted
 * @param statusTopic compacted
 */
public record ConnectGroup(
    String id, String configsTopic, String offsetsTopic, String statusTopic) {

  public ConnectGroup {
    if (id.isBlank() || configsTopic.isBlank() || offsetsTopic.isBlank() || statusTopic.isBlank()) {
      throw new IllegalArgumentException("A Connect group needs an id and three topics");
    }
  }

  /** A group whose topics are named after it, as this product's flows name theirs. */
  public static ConnectGroup named(String id) {
    return new ConnectGroup(
        id, id + ".configs.internal", id + ".offsets.internal", id + ".status.internal");
  }
}
