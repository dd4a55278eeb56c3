package org.mirrorbench.engine.connect.embedded;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.util.SharedTopicAdmin;
import org.apache.kafka.connect.util.TopicAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker's three storage topics, made in one request while the rest of the worker is put
 * together. Its stores would make them one after the other before it joins its group; they find
 * them, check them, and make what is still missing.
 */
final class StorageTopics {

  private static final Logger LOGGER = LoggerFactory.getLogger(StorageTopics.class);

  private StorageTopics() {}

  /** Begins, and does not wait. What fails here fails again, and is told, in the stores. */
  static void begin(DistributedConfig config, SharedTopicAdmin admin) {
    Thread.ofVirtual().name("storage-topics").start(() -> create(config, admin));
  }

  private static void create(DistributedConfig config, SharedTopicAdmin admin) {
    try {
      admin.topicAdmin().createOrFindTopics(offsets(config), statuses(config), configs(config));
    } catch (KafkaException e) {
      LOGGER.debug("The storage topics could not be made ahead", e);
    }
  }

  private static NewTopic offsets(DistributedConfig config) {
    return topic(
        config.getString(DistributedConfig.OFFSET_STORAGE_TOPIC_CONFIG),
        config.offsetStorageTopicSettings(),
        config.getInt(DistributedConfig.OFFSET_STORAGE_PARTITIONS_CONFIG),
        config.getShort(DistributedConfig.OFFSET_STORAGE_REPLICATION_FACTOR_CONFIG));
  }

  private static NewTopic statuses(DistributedConfig config) {
    return topic(
        config.getString(DistributedConfig.STATUS_STORAGE_TOPIC_CONFIG),
        config.statusStorageTopicSettings(),
        config.getInt(DistributedConfig.STATUS_STORAGE_PARTITIONS_CONFIG),
        config.getShort(DistributedConfig.STATUS_STORAGE_REPLICATION_FACTOR_CONFIG));
  }

  /** One partition, always: the order of what is wanted counts. */
  private static NewTopic configs(DistributedConfig config) {
    return topic(
        config.getString(DistributedConfig.CONFIG_TOPIC_CONFIG),
        config.configStorageTopicSettings(),
        1,
        config.getShort(DistributedConfig.CONFIG_STORAGE_REPLICATION_FACTOR_CONFIG));
  }

  private static NewTopic topic(
      String name, Map<String, Object> settings, int partitions, short replicationFactor) {
    return TopicAdmin.defineTopic(name)
        .config(settings)
        .compacted()
        .partitions(partitions)
        .replicationFactor(replicationFactor)
        .build();
  }
}
