package org.mirrorbench.engine.topology;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.TopicInfo.PartitionInfo;

/** Made-up inventories: a cluster's id is its alias followed by {@code -id}. */
public final class Inventories {

  private final String alias;
  private final SortedMap<String, TopicInfo> topics = new TreeMap<>();
  private final SortedMap<String, GroupInfo> groups = new TreeMap<>();
  private final Map<TopicPartition, LogRange> ranges = new HashMap<>();
  private final Map<TopicPartition, Long> bytes = new HashMap<>();

  private Inventories(String alias) {
    this.alias = alias;
  }

  /** A cluster of topics with one partition of ten records and a hundred bytes each. */
  public static Inventories of(String alias, String... topics) {
    Inventories inventories = new Inventories(alias);
    for (String topic : topics) {
      inventories.topic(topic, 1);
    }
    return inventories;
  }

  public Inventories topic(String name, int partitions) {
    List<PartitionInfo> infos =
        IntStream.range(0, partitions).mapToObj(id -> new PartitionInfo(id, 1, 1, true)).toList();
    boolean internal = name.equals("__consumer_offsets");
    topics.put(name, new TopicInfo(name, Uuid.randomUuid(), internal, infos, null));
    for (PartitionInfo info : infos) {
      ranges.put(new TopicPartition(name, info.partition()), new LogRange(5, 15));
      bytes.put(new TopicPartition(name, info.partition()), 100L);
    }
    return this;
  }

  /** A topic whose first partition has no leader. */
  public Inventories leaderless(String name) {
    topic(name, 2);
    ranges.remove(new TopicPartition(name, 0));
    bytes.remove(new TopicPartition(name, 0));
    return this;
  }

  /** A group with one record committed on each of these topics. */
  public Inventories group(String id, String type, String protocol, String... committed) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (String topic : committed) {
      offsets.put(new TopicPartition(topic, 0), 1L);
    }
    return group(id, type, protocol, offsets);
  }

  public Inventories group(
      String id, String type, String protocol, @Nullable Map<TopicPartition, Long> committed) {
    groups.put(id, new GroupInfo(id, type, protocol, "Empty", 0, committed, null));
    return this;
  }

  public Inventory inventory() {
    Problem unread = new Problem.Failed("Cluster " + alias, "not read.", "Read it.");
    return new Inventory(
        alias,
        alias + "-id",
        Instant.EPOCH,
        List.of(1),
        null,
        topics,
        Result.ok(ranges),
        Result.ok(bytes),
        Result.err(unread),
        Result.err(unread),
        Result.ok(groups),
        Result.err(unread));
  }
}
