package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.flow.TopicVerdict.Clash;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventories;
import org.mirrorbench.engine.topology.Inventory;

/** A source full of names, and what rehearsals of it tell. */
final class Rehearsed {

  static final FlowName FLOW = new FlowName("primary", "backup");

  static final String IDENTITY = Naming.Identity.CLASS;

  static final Inventory SOURCE =
      Inventories.of(
              "primary",
              "orders",
              "orders-eu",
              "payments",
              "heartbeats",
              "backup.orders",
              "other.orders",
              "backup.heartbeats",
              "other.heartbeats",
              ".hidden",
              "__secret",
              "__consumer_offsets",
              "mm2-offset-syncs.backup.internal",
              "x.checkpoints.internal",
              "orders.replica")
          .leaderless("broken")
          .topic("big", 4)
          .inventory();

  private Rehearsed() {}

  static TopicRehearsal rehearse(Map<String, String> settings) {
    return rehearsal(Inventories.of("backup").inventory()).topics(settings).orThrow();
  }

  static FilterRehearsal rehearsal(Inventory target) {
    return new FilterRehearsal(FLOW, SOURCE, Surroundings.of(Result.ok(target)));
  }

  static List<String> mirrored(TopicRehearsal found) {
    return found.mirrored().stream().map(Mirrored::topic).toList();
  }

  static Mirrored topic(TopicRehearsal found, String topic) {
    return found.mirrored().stream()
        .filter(it -> it.topic().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  static List<Clash> clashes(TopicRehearsal found, String topic) {
    return topic(found, topic).clashes();
  }

  static List<Kind> kinds(TopicRehearsal found, String topic) {
    return clashes(found, topic).stream().map(Clash::kind).toList();
  }
}
