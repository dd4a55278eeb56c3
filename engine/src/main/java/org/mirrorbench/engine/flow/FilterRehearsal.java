package org.mirrorbench.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.flow.TopicSelection.Judgement;
import org.mirrorbench.engine.flow.TopicVerdict.Left;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.flow.TopicVerdict.Why;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/**
 * Plays through what a source connector would do with the topics that its source holds, without
 * asking anybody. Made once for an inventory and asked at each keystroke. Pure but for remembering
 * the last policy; used by one thread at a time.
 */
public final class FilterRehearsal {

  private final FlowName flow;
  private final String sourceId;
  private final List<SourceTopic> topics;
  private final Surroundings around;
  private final Clashes.Fixed fixed;
  private final PolicyMemory policies = new PolicyMemory();

  /**
   * @param flow by the aliases of its clusters; another known flow of this name is its former self
   */
  public FilterRehearsal(FlowName flow, Inventory source, Surroundings around) {
    this.flow = flow;
    this.sourceId = source.clusterId();
    this.topics = SourceTopic.all(source);
    this.around = around;
    this.fixed = Clashes.Fixed.of(source, around);
  }

  /**
   * What the connector would do with each topic.
   *
   * @param settings the flow's connector-level keys, without the aliases
   * @return {@code Invalid} naming the key when the connector would refuse the settings
   */
  public Result<TopicRehearsal> topics(Map<String, String> settings) {
    Map<String, String> config = Route.config(flow, settings);
    return Attempt.with(
        config,
        () -> {
          TopicSelection selection = new TopicSelection(config, policies.of(config));
          return judged(selection, Clashes.of(route(selection), around, fixed));
        });
  }

  private Route route(TopicSelection selection) {
    Inventory target = around.known();
    return Route.of(flow, sourceId, target == null ? null : target.clusterId(), selection);
  }

  private TopicRehearsal judged(TopicSelection selection, Clashes clashes) {
    List<Mirrored> mirrored = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (SourceTopic topic : topics) {
      Judgement judgement = judge(selection, topic);
      switch (judgement.why()) {
        case MATCHES, HEARTBEATS ->
            mirrored.add(mirrored(topic, selection.remote(topic.name()), judgement));
        case NOT_INCLUDED, EXCLUDED, INTERNAL, CYCLE ->
            left.add(new Left(topic.name(), judgement.why(), judgement.because()));
      }
    }
    return new TopicRehearsal(clashes.among(mirrored), left, around.known() != null);
  }

  private static Judgement judge(TopicSelection selection, SourceTopic topic) {
    Judgement judgement = selection.judge(topic.name());
    return topic.internal() && judgement.why() == Why.MATCHES
        ? new Judgement(Why.INTERNAL, topic.name())
        : judgement;
  }

  private static Mirrored mirrored(SourceTopic topic, String remote, Judgement judgement) {
    return new Mirrored(
        topic.name(),
        remote,
        topic.partitions(),
        topic.records(),
        topic.bytes(),
        judgement.why(),
        judgement.because(),
        List.of());
  }
}
