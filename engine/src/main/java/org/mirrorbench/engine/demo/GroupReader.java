package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer group of one member that commits what it has read. One thread at a time. */
final class GroupReader implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(GroupReader.class);

  private final String group;
  private final Consumer<byte[], byte[]> consumer;

  /**
   * @param atOnce how many records one {@link #read} takes, at most
   */
  GroupReader(ClusterProfile cluster, String group, List<String> topics, int atOnce) {
    this.group = group;
    Map<String, Object> properties = Admins.reader(cluster, "workload", true);
    properties.put("group.id", group);
    properties.put("client.id", group);
    properties.put("max.poll.records", atOnce);
    consumer = new KafkaConsumer<>(properties);
    consumer.subscribe(topics);
  }

  void read() {
    try {
      if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
        consumer.commitSync();
      }
    } catch (KafkaException e) {
      LOGGER.warn("Group {} reads again at its next turn", group, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
