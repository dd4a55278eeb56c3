package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.flow.Rehearsed.FLOW;
import static org.mirrorbench.engine.flow.Rehearsed.IDENTITY;
import static org.mirrorbench.engine.flow.Rehearsed.SOURCE;
import static org.mirrorbench.engine.flow.Rehearsed.clashes;
import static org.mirrorbench.engine.flow.Rehearsed.kinds;
import static org.mirrorbench.engine.flow.Rehearsed.mirrored;
import static org.mirrorbench.engine.flow.Rehearsed.rehearsal;
import static org.mirrorbench.engine.flow.Rehearsed.rehearse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.TopicVerdict.Clash;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventories;
import org.mirrorbench.engine.topology.Inventory;

/** What stands in the way of topics that are mirrored. */
final class ClashRehearsalTest {

  @Test
  void shouldSeeWhatTheTargetHolds() {
    Inventory target = Inventories.of("backup", "primary.orders", "primary_payments").inventory();
    TopicRehearsal plain = rehearsal(target).topics(Map.of("topics", ".*")).orThrow();
    Surroundings served =
        new Surroundings(Result.ok(target), FlowGraph.NONE, Map.of(), Set.of(), Set.of("orders"));
    TopicRehearsal again =
        new FilterRehearsal(FLOW, SOURCE, served).topics(Map.of("topics", ".*")).orThrow();

    assertThat(clashes(plain, "orders"))
        .containsExactly(new Clash(Kind.TOPIC_EXISTS, "primary.orders"));
    assertThat(clashes(plain, "payments"))
        .containsExactly(new Clash(Kind.ALIKE, "primary_payments"));
    assertThat(clashes(plain, "big")).isEmpty();
    assertThat(plain.targetKnown()).isTrue();
    assertThat(clashes(again, "orders")).isEmpty();
  }

  @Test
  void shouldSayThatAnUnknownTargetIsUnknown() {
    Surroundings around =
        Surroundings.of(
            Result.err(new Problem.Unreachable("Cluster backup", "down.", "Start it.")));

    TopicRehearsal found = new FilterRehearsal(FLOW, SOURCE, around).topics(Map.of()).orThrow();

    assertThat(found.targetKnown()).isFalse();
    assertThat(mirrored(found)).contains("orders");
  }

  @Test
  void shouldSeeNamesThatMeetOrThatKafkaRefuses() {
    TopicRehearsal met =
        rehearse(
            Map.of(
                "topics", "orders.*",
                "heartbeats.replication.enabled", "false",
                "replication.policy.class", Same.class.getName()));
    TopicRehearsal bad = rehearse(Map.of("topics", "orders", "replication.policy.separator", "->"));

    assertThat(clashes(met, "orders")).containsExactly(new Clash(Kind.SAME_NAME, "orders-eu"));
    assertThat(clashes(met, "orders-eu")).containsExactly(new Clash(Kind.SAME_NAME, "orders"));
    assertThat(clashes(bad, "orders")).containsExactly(new Clash(Kind.BAD_NAME, "primary->orders"));
  }

  /** A policy that gives all topics one name. */
  public static final class Same extends org.apache.kafka.connect.mirror.DefaultReplicationPolicy {
    @Override
    public String formatRemoteTopic(String sourceClusterAlias, String topic) {
      return "all";
    }
  }

  @Test
  void shouldKnowMachineryByItsName() {
    Inventory machinery =
        Inventories.of(
                "primary",
                "connect-configs",
                "connect-offsets",
                "connect-status",
                "etl.offsets",
                "etl.configs",
                "device-status",
                "group-configs",
                "special",
                "_schemas",
                "app-store-changelog",
                "app-by-key-repartition")
            .group("group", "classic", "connect")
            .inventory();
    Surroundings around =
        new Surroundings(
            Result.ok(Inventories.of("backup").inventory()),
            FlowGraph.NONE,
            Map.of(),
            Set.of("special"),
            Set.of());

    TopicRehearsal found =
        new FilterRehearsal(FLOW, machinery, around).topics(Map.of("topics", ".*")).orThrow();

    assertThat(kinds(found, "connect-configs")).containsExactly(Kind.CONNECT_STORAGE);
    assertThat(kinds(found, "group-configs")).containsExactly(Kind.CONNECT_STORAGE);
    assertThat(kinds(found, "special")).containsExactly(Kind.CONNECT_STORAGE);
    assertThat(kinds(found, "etl.offsets")).isEmpty();
    assertThat(kinds(found, "device-status")).isEmpty();
    assertThat(kinds(found, "_schemas")).containsExactly(Kind.SCHEMAS);
    assertThat(kinds(found, "app-store-changelog")).containsExactly(Kind.STREAMS);
    assertThat(kinds(found, "app-by-key-repartition")).containsExactly(Kind.STREAMS);
  }

  @Test
  void shouldSeeOtherFlowsAndLoops() {
    Map<String, String> same = Map.of("topics", "orders", "replication.policy.class", IDENTITY);
    FlowGraph others =
        new FlowGraph(
            List.of(
                Route.of(new FlowName("b", "p"), same, "backup-id", "primary-id"),
                Route.of(new FlowName("third", "backup"), same, "third-id", "backup-id")));
    Surroundings around =
        new Surroundings(
            Result.ok(Inventories.of("backup").inventory()), others, Map.of(), Set.of(), Set.of());

    TopicRehearsal found = new FilterRehearsal(FLOW, SOURCE, around).topics(same).orThrow();

    assertThat(clashes(found, "orders"))
        .containsExactly(
            new Clash(Kind.OTHER_FLOW, "third->backup"),
            new Clash(Kind.LOOP, "primary->backup, b->p"));
  }
}
