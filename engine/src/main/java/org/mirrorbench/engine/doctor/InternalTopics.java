package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.mirror.Checkpoint;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.OffsetSync;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.plan.Side;

/**
 * MirrorMaker's own topics of a flow: where they are, and what stands in them.
 *
 * @param syncsSide which cluster holds the offset syncs
 */
record InternalTopics(String syncs, Side syncsSide, String checkpoints, String heartbeats) {

  /** Syncs that are kept of a topic that holds more; the newest. */
  static final int MOST = 20_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * @param config of the source connector
   * @throws org.apache.kafka.common.KafkaException when the policy cannot be made
   */
  static InternalTopics of(Map<String, String> config) {
    ReplicationPolicy policy = policy(config);
    String source = config.getOrDefault("source.cluster.alias", "source");
    String target = config.getOrDefault("target.cluster.alias", "target");
    boolean onSource =
        "source".equals(config.getOrDefault("offset-syncs.topic.location", "source"));
    return new InternalTopics(
        policy.offsetSyncsTopic(onSource ? target : source),
        onSource ? Side.SOURCE : Side.TARGET,
        policy.checkpointsTopic(source),
        policy.heartbeatsTopic());
  }

  /** The policy that a source connector with this configuration uses. */
  static ReplicationPolicy policy(Map<String, String> config) {
    return new AbstractConfig(
            new MirrorSourceConnector().config(), new LinkedHashMap<>(config), false)
        .getConfiguredInstance("replication.policy.class", ReplicationPolicy.class);
  }

  /** The newest checkpoint of each group and partition. */
  List<Checkpoint> readCheckpoints(ClusterProfile target) {
    Map<List<Object>, Checkpoint> newest = new LinkedHashMap<>();
    read(
        target,
        checkpoints,
        Integer.MAX_VALUE,
        record -> {
          if (record.value() != null) {
            Checkpoint found = Checkpoint.deserializeRecord(record);
            newest.put(List.of(found.consumerGroupId(), found.topicPartition()), found);
          }
        });
    return List.copyOf(newest.values());
  }

  /** The offset syncs, oldest first. */
  List<OffsetSync> readSyncs(ClusterProfile cluster) {
    Deque<OffsetSync> found = new ArrayDeque<>();
    read(
        cluster,
        syncs,
        MOST,
        record -> {
          if (record.value() != null) {
            found.addLast(OffsetSync.deserializeRecord(record));
          }
        });
    return new ArrayList<>(found);
  }

  /** MirrorMaker reads and writes partition 0 alone. */
  private static void read(
      ClusterProfile cluster,
      String topic,
      int most,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<TopicPartition> all = List.of(partition);
    try (KafkaConsumer<byte[], byte[]> consumer = Admins.consumer(cluster, "doctor", false)) {
      consumer.assign(all);
      long start = consumer.beginningOffsets(all).getOrDefault(partition, 0L);
      long end = consumer.endOffsets(all).getOrDefault(partition, 0L);
      consumer.seek(partition, Math.max(start, end - most));
      long giveUp = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(partition) < end) {
        if (System.nanoTime() > giveUp) {
          throw new org.apache.kafka.common.errors.TimeoutException(
              topic + " could not be read to its end within " + PATIENCE.toSeconds() + " s");
        }
        consumer.poll(Duration.ofMillis(200)).forEach(each);
      }
    }
  }
}
