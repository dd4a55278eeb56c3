package org.mirrorbench.engine.topology;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/**
 * A group of any type.
 *
 * @param type Kafka's word: {@code classic}, {@code consumer}, {@code share}, {@code streams}
 * @param protocol {@code consumer} for consumers, {@code connect} for Connect workers, or empty
 * @param state Kafka's word, such as {@code Stable} or {@code Empty}
 * @param members null when it could not be described
 * @param committed by partition; null when it was not read or could not be
 * @param rights what the one who asked may do with it, or null when the broker did not tell
 */
public record GroupInfo(
    String id,
    String type,
    String protocol,
    String state,
    @Nullable Integer members,
    @Nullable Map<TopicPartition, Long> committed,
    @Nullable Set<AclOperation> rights) {

  public GroupInfo {
    committed = committed == null ? null : Map.copyOf(committed);
    rights = rights == null ? null : Set.copyOf(rights);
  }
}
