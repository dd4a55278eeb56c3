package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mirrorbench.engine.flow.TopicVerdict.Clash;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.flow.TopicVerdict.Left;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.flow.TopicVerdict.Why;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventories;
import org.mirrorbench.engine.topology.Inventory;

final class FilterRehearsalTest {

  private static final FlowName FLOW = new FlowName("primary", "backup");
  /** Of this thread alone: what else the machine does is no keystroke's work. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final String IDENTITY = Naming.Identity.CLASS;

  private final Inventory source =
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

  @Test
  void shouldTellTheReasonOfEachTopic() {
    TopicRehearsal found = rehearse(Map.of("topics", "orders.*, .*orders,big,[.].*,x.*"));

    assertThat(mirrored(found))
        .containsExactly("big", "heartbeats", "orders", "orders-eu", "other.heartbeats", "other.orders");
    assertThat(left(found, "payments")).isEqualTo(new Left("payments", Why.NOT_INCLUDED, ""));
    assertThat(left(found, "orders.replica"))
        .isEqualTo(new Left("orders.replica", Why.EXCLUDED, ".*\\.replica"));
    assertThat(left(found, "backup.orders"))
        .isEqualTo(new Left("backup.orders", Why.CYCLE, "backup"));
    assertThat(left(found, "backup.heartbeats").why()).isEqualTo(Why.CYCLE);
    assertThat(left(found, ".hidden")).isEqualTo(new Left(".hidden", Why.INTERNAL, ".hidden"));
    assertThat(left(found, "x.checkpoints.internal").why()).isEqualTo(Why.INTERNAL);
    assertThat(topic(found, "orders").because()).isEqualTo("orders.*");
    assertThat(topic(found, "other.orders").because()).isEqualTo(".*orders");
    assertThat(topic(found, "heartbeats").why()).isEqualTo(Why.HEARTBEATS);
    assertThat(topic(found, "orders").remote()).isEqualTo("primary.orders");
  }

  @Test
  void shouldSumUpWhatIsKnownAndNothingElse() {
    TopicRehearsal some = rehearse(Map.of("topics", "big,orders", "heartbeats.replication.enabled", "false"));
    TopicRehearsal broken = rehearse(Map.of("topics", "broken,orders"));

    assertThat(some.partitions()).isEqualTo(5);
    assertThat(some.records()).isEqualTo(50);
    assertThat(some.bytes()).isEqualTo(500);
    assertThat(topic(broken, "broken").records()).isNull();
    assertThat(broken.records()).isNull();
    assertThat(broken.bytes()).isNull();
  }

  @Test
  void shouldNeverTakeKafkasInternalTopics() {
    TopicRehearsal found =
        rehearse(
            Map.of("topics", ".*", "topics.exclude", "", "replication.policy.class", Fearless.class.getName()));

    assertThat(left(found, "__consumer_offsets").why()).isEqualTo(Why.INTERNAL);
    assertThat(mirrored(found)).contains("__secret", ".hidden");
  }

  /** A policy that knows no internal topics. */
  public static final class Fearless extends org.apache.kafka.connect.mirror.DefaultReplicationPolicy {
    @Override
    public boolean isInternalTopic(String topic) {
      return false;
    }
  }

  @Test
  void shouldFollowTheIdentityPolicy() {
    TopicRehearsal found = rehearse(Map.of("topics", ".*", "replication.policy.class", IDENTITY));

    assertThat(topic(found, "backup.orders").remote()).isEqualTo("backup.orders");
    assertThat(topic(found, "heartbeats").remote()).isEqualTo("primary.heartbeats");
    assertThat(left(found, "backup.heartbeats").why()).isEqualTo(Why.CYCLE);
  }

  @Test
  void shouldReadListsAsMirrorMakerDoes() {
    assertThat(mirrored(only("(orders,payments)"))).containsExactly("orders", "payments");
    assertThat(mirrored(only(" orders , payments "))).containsExactly("orders", "payments");
    assertThat(mirrored(only("order"))).isEmpty();
    assertThat(mirrored(only(""))).isEmpty();
    assertThat(mirrored(only("(?i)ORDERS,PAYMENTS"))).containsExactly("orders", "payments");
    assertThat(topic(only("(orders,payments)"), "orders").because()).isEqualTo("(orders|payments)");
  }

  @Test
  void shouldNameTheKeyThatConnectWouldRefuse() {
    assertThat(problem(Map.of("topics", "orders,a{1,3}b")))
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("topics");
              assertThat(problem.detail()).contains("orders|a{1|3}b");
              assertThat(problem.remedy()).contains("comma");
            });
    assertThat(problem(Map.of("topics.exclude", "(x"))).extracting(Problem::subject).isEqualTo("topics.exclude");
    assertThat(problem(Map.of("topics", "a,a")))
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("topics");
              assertThat(problem.detail()).contains("must not be duplicated");
            });
    // half of an expression stands there twice
    assertThat(problem(Map.of("topics", "(a,b),(a,c)")).detail()).contains("duplicated");
    assertThat(problem(Map.of("topics", "a,,b"))).extracting(Problem::subject).isEqualTo("topics");
    assertThat(problem(Map.of("replication.policy.class", "com.example.None")))
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("replication.policy.class");
              assertThat(problem.remedy()).contains("class path");
            });
    assertThat(problem(Map.of("replication.policy.class", Broken.class.getName())))
        .extracting(Problem::detail)
        .asString()
        .contains("UnsupportedOperationException");
  }

  /** A policy that cannot name anything. */
  public static final class Broken extends org.apache.kafka.connect.mirror.DefaultReplicationPolicy {
    @Override
    public String formatRemoteTopic(String sourceClusterAlias, String topic) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void shouldSeeWhatTheTargetHolds() {
    Inventory target = Inventories.of("backup", "primary.orders", "primary_payments").inventory();
    TopicRehearsal plain = rehearsal(target).topics(Map.of("topics", ".*")).orThrow();
    Surroundings served =
        new Surroundings(Result.ok(target), FlowGraph.NONE, Map.of(), Set.of(), Set.of("orders"));
    TopicRehearsal again =
        new FilterRehearsal(FLOW, source, served).topics(Map.of("topics", ".*")).orThrow();

    assertThat(clashes(plain, "orders")).containsExactly(new Clash(Kind.TOPIC_EXISTS, "primary.orders"));
    assertThat(clashes(plain, "payments")).containsExactly(new Clash(Kind.ALIKE, "primary_payments"));
    assertThat(clashes(plain, "big")).isEmpty();
    assertThat(plain.targetKnown()).isTrue();
    assertThat(clashes(again, "orders")).isEmpty();
  }

  @Test
  void shouldSayThatAnUnknownTargetIsUnknown() {
    Surroundings around =
        Surroundings.of(Result.err(new Problem.Unreachable("Cluster backup", "down.", "Start it.")));

    TopicRehearsal found = new FilterRehearsal(FLOW, source, around).topics(Map.of()).orThrow();

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
    TopicRehearsal bad =
        rehearse(Map.of("topics", "orders", "replication.policy.separator", "->"));

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

    TopicRehearsal found = new FilterRehearsal(FLOW, source, around).topics(same).orThrow();

    assertThat(clashes(found, "orders"))
        .containsExactly(
            new Clash(Kind.OTHER_FLOW, "third->backup"),
            new Clash(Kind.LOOP, "primary->backup, b->p"));
  }

  @Test
  void shouldAnswerAKeystrokeOnFiveThousandTopicsAtOnce(TestReporter reporter) {
    Inventories many = Inventories.of("primary");
    for (int i = 0; i < 5_000; i++) {
      many.topic("team-%02d.application-%03d.events-%d".formatted(i % 40, i % 311, i), 4);
    }
    Inventories there = Inventories.of("backup");
    for (int i = 0; i < 2_000; i++) {
      there.topic("primary.team-%02d.application-%03d.events-%d".formatted(i % 40, i % 311, i), 4);
    }
    FlowGraph others =
        new FlowGraph(
            List.of(
                Route.of(new FlowName("backup", "primary"), Map.of(), "backup-id", "primary-id"),
                Route.of(new FlowName("a", "b"), Map.of("replication.policy.class", IDENTITY), "backup-id", "third-id"),
                Route.of(new FlowName("b", "c"), Map.of("replication.policy.class", IDENTITY), "third-id", "primary-id")));
    Surroundings around =
        new Surroundings(Result.ok(there.inventory()), others, Map.of(), Set.of(), Set.of());
    FilterRehearsal rehearsal = new FilterRehearsal(FLOW, many.inventory(), around);
    String typed = "team-0[1-9]\\.application-.*,team-1.*\\.events-.*[02468],.*application-01.*";
    List<Long> micros = new ArrayList<>();
    int taken = 0;
    for (int round = 0; round < 2; round++) {
      micros.clear();
      for (int length = 1; length <= typed.length(); length += 3 - round) {
        long start = CPU.getCurrentThreadCpuTime();
        var found = rehearsal.topics(Map.of("topics", typed.substring(0, length) + (round == 0 ? "" : "|.*")));
        micros.add((CPU.getCurrentThreadCpuTime() - start) / 1_000);
        taken = found instanceof Result.Ok<TopicRehearsal>(TopicRehearsal it) ? it.mirrored().size() : taken;
      }
    }
    Collections.sort(micros);
    long median = micros.get(micros.size() / 2);
    reporter.publishEntry("keystroke on 5000 topics, median micros", Long.toString(median));
    reporter.publishEntry("keystroke on 5000 topics, slowest micros", Long.toString(micros.getLast()));

    assertThat(taken).isEqualTo(5_000);
    assertThat(median).isLessThan(100_000);
  }

  private TopicRehearsal rehearse(Map<String, String> settings) {
    return rehearsal(Inventories.of("backup").inventory()).topics(settings).orThrow();
  }

  private TopicRehearsal only(String topics) {
    return rehearse(Map.of("topics", topics, "heartbeats.replication.enabled", "false"));
  }

  private Problem problem(Map<String, String> settings) {
    return switch (rehearsal(Inventories.of("backup").inventory()).topics(settings)) {
      case Result.Err<TopicRehearsal>(Problem problem) -> problem;
      case Result.Ok<TopicRehearsal> fine -> throw new AssertionError(fine);
    };
  }

  private FilterRehearsal rehearsal(Inventory target) {
    return new FilterRehearsal(FLOW, source, Surroundings.of(Result.ok(target)));
  }

  private static List<String> mirrored(TopicRehearsal found) {
    return found.mirrored().stream().map(Mirrored::topic).toList();
  }

  private static Mirrored topic(TopicRehearsal found, String topic) {
    return found.mirrored().stream().filter(it -> it.topic().equals(topic)).findFirst().orElseThrow();
  }

  private static Left left(TopicRehearsal found, String topic) {
    return found.left().stream().filter(it -> it.topic().equals(topic)).findFirst().orElseThrow();
  }

  private static List<Clash> clashes(TopicRehearsal found, String topic) {
    return topic(found, topic).clashes();
  }

  private static List<Kind> kinds(TopicRehearsal found, String topic) {
    return clashes(found, topic).stream().map(Clash::kind).toList();
  }
}
