package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.ReplicationPolicy;
import org.apache.kafka.connect.mirror.TopicFilter;

/**
 * Which topics a source connector mirrors, and under which names: computed with the connector's own
 * filter and policy classes, so that it equals what MirrorMaker does.
 */
public final class TopicSelection {

  private final String source;
  private final String target;
  private final TopicFilter filter;
  private final ReplicationPolicy policy;

  /**
   * @param config a source connector's configuration
   * @throws org.apache.kafka.common.KafkaException when a class cannot be made or a pattern is
   *     wrong
   */
  public TopicSelection(Map<String, String> config) {
    AbstractConfig parsed =
        new AbstractConfig(new MirrorSourceConnector().config(), new HashMap<>(config), false);
    this.source = parsed.getString("source.cluster.alias");
    this.target = parsed.getString("target.cluster.alias");
    this.filter = parsed.getConfiguredInstance("topic.filter.class", TopicFilter.class);
    this.policy = parsed.getConfiguredInstance("replication.policy.class", ReplicationPolicy.class);
  }

  /** True for a data topic: selected by the filter, not internal, not a heartbeat, not a cycle. */
  public boolean isData(String topic) {
    return filter.shouldReplicateTopic(topic)
        && !policy.isInternalTopic(topic)
        && !policy.isHeartbeatsTopic(topic)
        && !isCycle(topic);
  }

  /** The topic's name on the target. */
  public String remote(String topic) {
    return policy.formatRemoteTopic(source, topic);
  }

  /** True when the topic already came from the target: MirrorSourceConnector's own rule. */
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
}
