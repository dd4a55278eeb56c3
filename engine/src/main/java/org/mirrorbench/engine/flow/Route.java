package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.mirror.DefaultReplicationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A flow as a way between two clusters.
 *
 * @param from Kafka's id of its source, or its alias where the id is unknown
 * @param to Kafka's id of its target, or its alias where the id is unknown
 * @param identified whether both ids are known
 */
public record Route(
    FlowName flow, String from, String to, boolean identified, TopicSelection topics) {

  /**
   * @param settings the flow's connector-level keys, without the aliases
   * @param sourceId null while it is unknown; then the alias stands for the cluster
   * @param targetId null while it is unknown
   * @throws org.apache.kafka.common.KafkaException when a class cannot be made or a setting is not
   *     allowed
   * @throws IllegalArgumentException when a pattern is no regular expression
   */
  public static Route of(
      FlowName flow,
      Map<String, String> settings,
      @Nullable String sourceId,
      @Nullable String targetId) {
    return of(flow, sourceId, targetId, new TopicSelection(config(flow, settings)));
  }

  static Route of(
      FlowName flow, @Nullable String sourceId, @Nullable String targetId, TopicSelection topics) {
    return new Route(
        flow,
        sourceId == null ? flow.source() : sourceId,
        targetId == null ? flow.target() : targetId,
        sourceId != null && targetId != null,
        topics);
  }

  /** What a flow's connectors are told of its names, besides its settings. */
  static Map<String, String> config(FlowName flow, Map<String, String> settings) {
    Map<String, String> config = new HashMap<>(settings);
    config.put(ConnectorKeys.SOURCE, flow.source());
    config.put(ConnectorKeys.TARGET, flow.target());
    return config;
  }

  /** The topic of the target that records of a topic go to; null when it is not mirrored. */
  @Nullable String carries(String topic) {
    return topics.mirrors(topic) ? topics.remote(topic) : null;
  }

  /**
   * The topic of the source whose records go to a topic of the target, as far as the policy can
   * tell; null when there is none.
   */
  @Nullable String upstream(String remote) {
    String alias = topics.policy().topicSource(remote);
    String topic = flow.source().equals(alias) ? topics.policy().upstreamTopic(remote) : null;
    return topic != null && remote.equals(carries(topic)) ? topic : null;
  }

  /** What stands between alias and topic under the default policy; null under another. */
  @Nullable String separator() {
    if (topics.policy().getClass() != DefaultReplicationPolicy.class) {
      return null;
    }
    String both = topics.policy().formatRemoteTopic("a", "t");
    return both.substring(1, both.length() - 1);
  }
}
