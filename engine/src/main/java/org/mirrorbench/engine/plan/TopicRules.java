package org.mirrorbench.engine.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.mirrorbench.engine.flow.TopicSelection;

/**
 * What a source connector creates on the target, decided with the connector's own classes as {@code
 * MirrorSourceConnector} decides it. Pure.
 */
final class TopicRules {

  private static final String SOURCE = "source.cluster.alias";
  private static final String TARGET = "target.cluster.alias";

  private final AbstractConfig config;
  private final TopicSelection selection;
  private final ReplicationPolicy policy;
  private final MirrorConfigs configs;

  /**
   * @throws org.apache.kafka.common.KafkaException when a class cannot be made or a setting is not
   *     allowed
   * @throws IllegalArgumentException when a pattern is no regular expression
   */
  TopicRules(Map<String, String> sourceConfig) {
    this.config =
        new AbstractConfig(
            new MirrorSourceConnector().config(), new HashMap<>(sourceConfig), false);
    this.selection = new TopicSelection(sourceConfig);
    this.policy = selection.policy();
    this.configs = new MirrorConfigs(sourceConfig);
  }

  boolean replicates(String topic) {
    return selection.mirrors(topic);
  }

  String remote(String topic) {
    return selection.remote(topic);
  }

  /** Whether the connector knows a topic of the target as one of its own. */
  boolean knows(String remote) {
    return selection.isCopy(remote);
  }

  short replication() {
    return config.getInt("replication.factor").shortValue();
  }

  String offsetSyncs(boolean onSource) {
    return policy.offsetSyncsTopic(config.getString(onSource ? TARGET : SOURCE));
  }

  String checkpoints() {
    return policy.checkpointsTopic(config.getString(SOURCE));
  }

  String heartbeats() {
    return policy.heartbeatsTopic();
  }

  boolean emitsOffsetSyncs() {
    return config.getBoolean("emit.offset-syncs.enabled");
  }

  /** The configs of a topic that is new. */
  SortedMap<String, String> configs(Config of) {
    return configs.ofNew(of);
  }
}
