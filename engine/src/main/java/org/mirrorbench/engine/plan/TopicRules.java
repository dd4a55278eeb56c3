package org.mirrorbench.engine.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.mirror.ConfigPropertyFilter;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.apache.kafka.connect.mirror.TopicFilter;

/**
 * What a source connector creates on the target, decided with the connector's own classes as {@code
 * MirrorSourceConnector} decides it. Pure.
 */
final class TopicRules {

  private final AbstractConfig config;
  private final String source;
  private final String target;
  private final TopicFilter filter;
  private final ReplicationPolicy policy;
  private final ConfigPropertyFilter properties;
  private final boolean heartbeats;

  /**
   * @throws org.apache.kafka.common.KafkaException when a class cannot be made or a pattern is
   *     wrong
   */
  TopicRules(Map<String, String> sourceConfig) {
    this.config =
        new AbstractConfig(
            new MirrorSourceConnector().config(), new HashMap<>(sourceConfig), false);
    this.source = config.getString("source.cluster.alias");
    this.target = config.getString("target.cluster.alias");
    this.filter = config.getConfiguredInstance("topic.filter.class", TopicFilter.class);
    this.policy = config.getConfiguredInstance("replication.policy.class", ReplicationPolicy.class);
    this.properties =
        config.getConfiguredInstance("config.property.filter.class", ConfigPropertyFilter.class);
    this.heartbeats = config.getBoolean("heartbeats.replication.enabled");
  }

  boolean replicates(String topic) {
    return (filter.shouldReplicateTopic(topic) || (heartbeats && policy.isHeartbeatsTopic(topic)))
        && !policy.isInternalTopic(topic)
        && !isCycle(topic);
  }

  private boolean isCycle(String topic) {
    String from = policy.topicSource(topic);
    if (from == null) {
      return false;
    }
    if (from.equals(target)) {
      return true;
    }
    String upstream = policy.upstreamTopic(topic);
    return upstream != null && !upstream.equals(topic) && isCycle(upstream);
  }

  String remote(String topic) {
    return policy.formatRemoteTopic(source, topic);
  }

  /** Whether the connector knows a topic of the target as one of its own. */
  boolean knows(String remote) {
    return source.equals(policy.topicSource(remote));
  }

  short replication() {
    return config.getInt("replication.factor").shortValue();
  }

  String offsetSyncs(boolean onSource) {
    return policy.offsetSyncsTopic(onSource ? target : source);
  }

  String checkpoints() {
    return policy.checkpointsTopic(source);
  }

  String heartbeats() {
    return policy.heartbeatsTopic();
  }

  boolean emitsOffsetSyncs() {
    return config.getBoolean("emit.offset-syncs.enabled");
  }

  /** {@code MirrorSourceConnector.targetConfig} for a topic that is new. */
  SortedMap<String, String> configs(Config of) {
    SortedMap<String, String> kept = new TreeMap<>();
    for (ConfigEntry entry : of.entries()) {
      if ((!entry.isDefault() || properties.shouldReplicateSourceDefault(entry.name()))
          && !entry.isReadOnly()
          && !entry.isSensitive()
          && entry.source() != ConfigEntry.ConfigSource.STATIC_BROKER_CONFIG
          && properties.shouldReplicateConfigProperty(entry.name())
          && entry.value() != null) {
        kept.put(entry.name(), entry.value());
      }
    }
    return kept;
  }
}
