package org.mirrorbench.engine.carryover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * Sets what belongs to the topics of a flow side by side, and says of each difference what
 * MirrorMaker makes of it, by the rules of its source connector. Pure.
 */
public final class ParityMatrix {

  private final Map<String, String> config;
  private final TopicSelection selection;

  /**
   * @param config the source connector's configuration
   * @throws org.apache.kafka.common.KafkaException when a class cannot be made or a setting is not
   *     allowed
   * @throws IllegalArgumentException when a pattern is no regular expression
   */
  public ParityMatrix(Map<String, String> config) {
    this.config = Map.copyOf(config);
    this.selection = new TopicSelection(config);
  }

  /**
   * A row for the partitions of each mirrored topic, for each config that somebody set on a side or
   * that differs, and for each ACL. By topic.
   */
  public List<ParityRow> rows(Inventory source, Inventory target) {
    ConfigParity configs = new ConfigParity(config, source.configs(), target.configs());
    AclParity acls = new AclParity(config, selection, source.acls(), target.acls());
    List<ParityRow> rows = new ArrayList<>();
    for (TopicInfo topic : source.topics().values()) {
      if (!topic.internal() && selection.mirrors(topic.name())) {
        String remote = selection.remote(topic.name());
        TopicInfo there = target.topics().get(remote);
        rows.add(partitions(topic, remote, there));
        if (there != null) {
          rows.addAll(configs.of(topic.name(), remote, known(remote)));
        }
        rows.addAll(acls.of(topic.name(), remote));
      }
    }
    rows.addAll(acls.ofNoTopic());
    return rows;
  }

  /** MirrorMaker recognises its copies by their names; what it does not, it never looks after. */
  private boolean known(String remote) {
    return selection.isCopy(remote);
  }

  private ParityRow partitions(TopicInfo source, String remote, @Nullable TopicInfo target) {
    int here = source.partitions().size();
    Integer there = target == null ? null : target.partitions().size();
    boolean refreshes = !"false".equals(config.get("refresh.topics.enabled"));
    State state;
    Said why;
    if (there == null) {
      state = refreshes ? State.WILL_SYNC : State.DIFFERENT;
      why = refreshes ? Carry.MADE_NEXT.of() : Carry.REFRESH_OFF.of();
    } else if (here == there) {
      state = State.SAME;
      why = Said.nothing();
    } else if (here < there) {
      state = State.DIFFERENT;
      why = Carry.NEVER_FEWER.of();
    } else if (!known(remote)) {
      state = State.DIFFERENT;
      why = Carry.STRANGER.of();
    } else {
      state = refreshes ? State.WILL_SYNC : State.DIFFERENT;
      why = refreshes ? Carry.ADDED_AT_REFRESH.of() : Carry.REFRESH_OFF.of();
    }
    return new ParityRow(
        source.name(),
        remote,
        "partitions",
        Integer.toString(here),
        there == null ? null : there.toString(),
        state,
        why);
  }
}
