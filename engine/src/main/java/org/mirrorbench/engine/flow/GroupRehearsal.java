package org.mirrorbench.engine.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.GroupFilter;
import org.apache.kafka.connect.mirror.MirrorCheckpointConnector;
import org.mirrorbench.engine.flow.GroupVerdict.Why;
import org.mirrorbench.engine.flow.TopicSelection.Judgement;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;

/**
 * Plays through which groups of its source a checkpoint connector would take. Made once for an
 * inventory and asked at each keystroke; used by one thread at a time.
 */
public final class GroupRehearsal {

  private static final Set<String> TYPES = Set.of("classic", "consumer");
  private static final Set<String> PROTOCOLS = Set.of("", "consumer");
  private static final int EXAMPLES = 3;

  private final FlowName flow;
  private final Set<String> topics;
  private final Result<SortedMap<String, GroupInfo>> groups;
  private final PolicyMemory policies = new PolicyMemory();

  public GroupRehearsal(FlowName flow, Inventory source) {
    this.flow = flow;
    this.topics = new HashSet<>();
    source.topics().values().stream()
        .filter(topic -> !topic.internal())
        .forEach(topic -> topics.add(topic.name()));
    this.groups = source.groups();
  }

  /**
   * What the connector would do with each group, by name.
   *
   * @param settings the flow's connector-level keys, without the aliases
   * @return {@code Invalid} naming the key when the connector would refuse the settings, or why the
   *     groups are unknown
   */
  public Result<List<GroupVerdict>> groups(Map<String, String> settings) {
    Map<String, String> config = Route.config(flow, settings);
    return groups.then(known -> Attempt.with(config, () -> judged(known, config)));
  }

  private List<GroupVerdict> judged(
      SortedMap<String, GroupInfo> known, Map<String, String> config) {
    GroupFilter filter =
        ConnectorKeys.parse(
                new MirrorCheckpointConnector().config(),
                config,
                "groups",
                "groups.exclude",
                "group.filter.class")
            .getConfiguredInstance("group.filter.class", GroupFilter.class);
    FilterReason reason = FilterReason.ofGroups(filter, config);
    TopicSelection selection = new TopicSelection(config, policies.of(config));
    return known.values().stream().map(group -> judge(group, filter, reason, selection)).toList();
  }

  /** In the connector's order: it lists by type, then filters by name, then looks at commits. */
  private GroupVerdict judge(
      GroupInfo group, GroupFilter filter, FilterReason reason, TopicSelection selection) {
    if (!TYPES.contains(group.type())) {
      return new GroupVerdict(group.id(), Why.OTHER_TYPE, group.type());
    }
    if (!PROTOCOLS.contains(group.protocol())) {
      return new GroupVerdict(group.id(), Why.OTHER_TYPE, group.protocol());
    }
    if (!filter.shouldReplicateGroup(group.id())) {
      Judgement left = reason.left(group.id());
      Why why = left.why() == TopicVerdict.Why.EXCLUDED ? Why.EXCLUDED : Why.NOT_INCLUDED;
      return new GroupVerdict(group.id(), why, left.because());
    }
    return byCommits(group, reason, selection);
  }

  /**
   * The connector asks its topic filter alone. A topic that passes and is not mirrored all the same
   * has no offset syncs, so that nothing of it is translated.
   */
  private GroupVerdict byCommits(
      GroupInfo group, FilterReason reason, TopicSelection selection) {
    Map<TopicPartition, Long> committed = group.committed();
    if (committed == null) {
      return new GroupVerdict(group.id(), Why.COMMITS_UNKNOWN, "");
    }
    boolean mirrored =
        committed.keySet().stream()
            .map(TopicPartition::topic)
            .distinct()
            .anyMatch(topic -> translates(topic, selection));
    return mirrored
        ? new GroupVerdict(group.id(), Why.MATCHES, reason.taken(group.id()).because())
        : new GroupVerdict(group.id(), Why.NO_MIRRORED_TOPIC, examples(committed.keySet()));
  }

  private boolean translates(String topic, TopicSelection selection) {
    return topics.contains(topic) && selection.passesFilter(topic) && selection.mirrors(topic);
  }

  private static String examples(Set<TopicPartition> committed) {
    return String.join(
        ", ",
        committed.stream()
            .map(TopicPartition::topic)
            .distinct()
            .sorted()
            .limit(EXAMPLES)
            .toList());
  }
}
