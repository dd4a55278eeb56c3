package org.mirrorbench.engine.topology;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/**
 * What a cluster held at an instant. A section that was not asked for, or that the cluster refused,
 * is a problem in its place: it is unknown, never empty.
 *
 * @param alias the alias under which it was asked
 * @param clusterId Kafka's id
 * @param brokers ids of the live brokers
 * @param rights what the one who asked may do with the cluster, or null when it did not tell
 * @param ranges by partition; a partition without a leader is missing
 * @param bytes of the largest replica of each partition
 * @param configs by topic: all entries, with Kafka's own word where each came from
 * @param brokerConfig of one live broker
 * @param groups by id
 */
public record Inventory(
    String alias,
    String clusterId,
    Instant at,
    List<Integer> brokers,
    @Nullable Set<AclOperation> rights,
    SortedMap<String, TopicInfo> topics,
    Result<Map<TopicPartition, LogRange>> ranges,
    Result<Map<TopicPartition, Long>> bytes,
    Result<Map<String, Config>> configs,
    Result<Config> brokerConfig,
    Result<SortedMap<String, GroupInfo>> groups,
    Result<List<AclBinding>> acls) {

  public Inventory {
    brokers = List.copyOf(brokers);
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
  }

  /** What stands in place of a section that nobody asked for. */
  public static <T> Result<T> notRead(String alias, Section section) {
    return Result.err(
        new Problem.Failed(
            "Cluster " + alias,
            Reason.NOT_READ.text(section.name().toLowerCase(java.util.Locale.ROOT)),
            Reason.READ_AGAIN.text()));
  }
}
