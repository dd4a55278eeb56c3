package org.mirrorbench.engine.flow;

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

  private static final String HEARTBEATS = "heartbeats.replication.enabled";

  private final String source;
  private final String target;
  private final TopicFilter filter;
  private final FilterReason reason;
  private final ReplicationPolicy policy;
  private final boolean heartbeats;

  /**
   * @param config a source connector's configuration
   * @throws org.apache.kafka.common.KafkaException when a class cannot be made or a setting is not
   *     allowed
   * @throws IllegalArgumentException when a pattern is no regular expression
   */
  public TopicSelection(Map<String, String> config) {
    this(config, policy(config));
  }

  /** The same with a policy of the same settings. */
  TopicSelection(Map<String, String> config, ReplicationPolicy policy) {
    AbstractConfig parsed =
        ConnectorKeys.parse(
            new MirrorSourceConnector().config(),
            config,
            ConnectorKeys.SOURCE,
            ConnectorKeys.TARGET,
            HEARTBEATS,
            "topics",
            "topics.exclude",
            "topic.filter.class");
    this.source = parsed.getString(ConnectorKeys.SOURCE);
    this.target = parsed.getString(ConnectorKeys.TARGET);
    this.heartbeats = parsed.getBoolean(HEARTBEATS);
    this.filter = parsed.getConfiguredInstance("topic.filter.class", TopicFilter.class);
    this.reason = FilterReason.ofTopics(filter, config);
    this.policy = policy;
  }

  /** The replication policy of a configuration. */
  static ReplicationPolicy policy(Map<String, String> config) {
    return ConnectorKeys.parse(
            new MirrorSourceConnector().config(), config, "replication.policy.class")
        .getConfiguredInstance("replication.policy.class", ReplicationPolicy.class);
  }

  /** True for a data topic: selected by the filter, not internal, not a heartbeat, not a cycle. */
  public boolean isData(String topic) {
    return filter.shouldReplicateTopic(topic)
        && !policy.isInternalTopic(topic)
        && !policy.isHeartbeatsTopic(topic)
        && !isCycle(topic);
  }

  /** True when the connector mirrors a topic of this name. */
  public boolean mirrors(String topic) {
    return (filter.shouldReplicateTopic(topic) || isForced(topic))
        && !policy.isInternalTopic(topic)
        && !isCycle(topic);
  }

  /** Heartbeats are taken whatever the filter says. */
  private boolean isForced(String topic) {
    return heartbeats && policy.isHeartbeatsTopic(topic);
  }

  /** True when the topic filter alone takes the name; all that a checkpoint connector asks. */
  public boolean passesFilter(String topic) {
    return filter.shouldReplicateTopic(topic);
  }

  /** What the connector does with a topic of this name, in its own order of questions. */
  public Judgement judge(String topic) {
    boolean taken = filter.shouldReplicateTopic(topic);
    if (!taken && !isForced(topic)) {
      return reason.left(topic);
    }
    if (policy.isInternalTopic(topic)) {
      return new Judgement(TopicVerdict.Why.INTERNAL, topic);
    }
    if (isCycle(topic)) {
      return new Judgement(TopicVerdict.Why.CYCLE, target);
    }
    return taken ? reason.taken(topic) : new Judgement(TopicVerdict.Why.HEARTBEATS, topic);
  }

  /** The topic's name on the target. */
  public String remote(String topic) {
    return policy.formatRemoteTopic(source, topic);
  }

  /**
   * Whether the connector takes a topic of the target for a copy that it made: only then does it
   * look after its partitions and configs.
   */
  public boolean isCopy(String remote) {
    return source.equals(policy.topicSource(remote));
  }

  /** What names the topics on the target, and MirrorMaker's own. */
  public ReplicationPolicy policy() {
    return policy;
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

  /**
   * A decision.
   *
   * @param because the pattern, the alias or the name that decided; empty when there is none
   */
  public record Judgement(TopicVerdict.Why why, String because) {}
}
