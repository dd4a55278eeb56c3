package org.mirrorbench.engine.topology;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/**
 * A topic.
 *
 * @param id Kafka's id, by which anything is remembered; the zero id on brokers before 2.8
 * @param rights what the one who asked may do with it, or null when the broker did not tell
 */
public record TopicInfo(
    String name,
    Uuid id,
    boolean internal,
    List<PartitionInfo> partitions,
    @Nullable Set<AclOperation> rights) {

  public TopicInfo {
    partitions = List.copyOf(partitions);
    rights = rights == null ? null : Set.copyOf(rights);
  }

  /** Copies of its first partition, 0 when it has none. */
  public int replicationFactor() {
    return partitions.isEmpty() ? 0 : partitions.getFirst().replicas();
  }

  /**
   * A partition.
   *
   * @param led whether it has a leader, without which nobody reads or writes it
   */
  public record PartitionInfo(int partition, int replicas, int inSync, boolean led) {}
}
