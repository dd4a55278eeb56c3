package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.ConnectProcess;
import org.mirrorbench.engine.testkit.InProcessBroker;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.InventoryReader;
import org.mirrorbench.engine.topology.Section;

/** The rehearsal beside stock connectors on a stock worker: topic by topic the same. */
final class StockRehearsalIT {

  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final Duration SETTLED = Duration.ofSeconds(30);
  private static final String TARGET = "b";
  private static final String SAME = "org.apache.kafka.connect.mirror.IdentityReplicationPolicy";

  private static final List<String> NAMES =
      List.of(
          "orders",
          "Orders",
          "orders-eu",
          "orders.eu",
          "orders.replica",
          "payments",
          "pay",
          "a",
          "b",
          "ax",
          "bx",
          "x1",
          "xx",
          "ab",
          "aab",
          "aaab",
          "V1.0-RC",
          "...",
          ".hidden",
          "_single",
          "__secret",
          "__",
          "-",
          "b.",
          "b.orders",
          "b.b.orders",
          "c.orders",
          "c.b.orders",
          "b.c.orders",
          "bb.orders",
          "b-orders",
          "b_pays",
          "c_b_pays",
          "heartbeats",
          "c.heartbeats",
          "b.heartbeats",
          "c.b.heartbeats",
          "c_heartbeats_more",
          "heartbeats-mine",
          "myheartbeats",
          "mm2-offset-syncs.z.internal",
          "mm2-offset-syncs_y_internal",
          "mm2foo",
          "c.checkpoints.internal",
          "d_checkpoints_internal",
          "x.internal",
          "_schemas",
          "connect-configs",
          "app-changelog",
          "l".repeat(246));

  /** Each is a flow of its own, with an alias of its own for the source. */
  private static final List<Map<String, String>> FLOWS =
      List.of(
          Map.of(),
          Map.of("topics", "orders"),
          Map.of("topics", "orders.*, pay.* ,(a,b),[a,b]x,x[0-9]"),
          Map.of("topics", ""),
          Map.of("topics", ".*", "topics.exclude", ""),
          Map.of("topics", ".*", "topics.exclude", "orders, .*heartbeats,  b.*"),
          Map.of("topics", "(?i)ORDERS,PAYMENTS,v1.*"),
          Map.of("topics", "^orders$|.*\\.eu,\\Qc.orders\\E,aa?b,a+b,[.].*,-"),
          Map.of("topics", "(?!orders).*", "heartbeats.replication.enabled", "false"),
          Map.of("topics", ".*", "replication.policy.separator", "_"),
          Map.of("topics", "b.*,c.*,.*heartbeats", "replication.policy.separator", "-"),
          Map.of(
              "topics", ".*",
              "topics.exclude", "",
              "replication.policy.separator", "_",
              "replication.policy.internal.topic.separator.enabled", "false"),
          Map.of("topics", "orders,payments,a{1}b,a{2}b"),
          Map.of("topics", "[^b].*", "topics.exclude", ".*[.]orders,.{246}"),
          Map.of("topics", "orders,payments", "replication.policy.separator", "->"),
          Map.of("topics", "mm2.*,c.*,_+.*", "topics.exclude", "c_.*"),
          Map.of("replication.policy.class", SAME),
          Map.of(
              "replication.policy.class", SAME,
              "topics", "b.*|c.*,.*heartbeats",
              "topics.exclude", "c[.]b.*"),
          Map.of(
              "replication.policy.class", SAME,
              "topics", "b[.].*,(a,b)x",
              "topics.exclude", "",
              "heartbeats.replication.enabled", "false"),
          Map.of("replication.policy.class", SAME, "replication.policy.separator", "_"));

  /** Connect or the connector refuses these. */
  private static final List<Map<String, String>> REFUSED =
      List.of(
          Map.of("topics", "a{1,3}b"),
          Map.of("topics", "orders", "topics.exclude", "(x"),
          Map.of("topics", "(a,b),(a,c)"),
          Map.of("topics", "orders,,payments"),
          Map.of("topics", "orders,"),
          Map.of("topics", "orders,orders"),
          Map.of("topics", "*.orders"));

  @TempDir private Path folder;

  @Test
  void shouldTakeWhatStockConnectorsTake(TestReporter reporter) throws Exception {
    try (InProcessBroker source = InProcessBroker.start("stock-source", 131, Map.of());
        InProcessBroker target = InProcessBroker.start("stock-target", 132, Map.of())) {
      create(source.profile(), NAMES);
      create(target.profile(), List.of("s00_orders", "s01.orders"));
      int port = FreePorts.pair()[0];
      URI address = URI.create("http://127.0.0.1:" + port);
      Map<String, String> worker =
          new HashMap<>(
              ConnectProcess.properties(target.bootstrap(), "stock", address.toString()));
      worker.put("header.converter", worker.get("key.converter"));
      try (ConnectProcess process = ConnectProcess.start(folder, worker)) {
        ConnectCluster connect = new RestConnectCluster(address, null);
        await().atMost(PATIENCE).until(() -> connect.statuses() instanceof Result.Ok);
        SortedMap<String, TopicRehearsal> expected = rehearse(read(source), read(target));
        start(connect, source, target);

        for (Map.Entry<String, TopicRehearsal> flow : expected.entrySet()) {
          SortedSet<String> names = new TreeSet<>(names(flow.getValue()));
          await(flow.getKey() + " of " + process.isAlive())
              .atMost(PATIENCE)
              .untilAsserted(
                  () -> assertThat(assigned(address, flow.getKey())).isEqualTo(names));
        }
        SortedSet<String> created = created(expected.values());
        await()
            .atMost(SETTLED)
            .untilAsserted(() -> assertThat(difference(onTarget(target), created)).isEmpty());
        assertRefused(connect);
        reporter.publishEntry(
            "compared",
            FLOWS.size() + " flows, " + NAMES.size() + " names, " + created.size() + " topics");
      }
    }
  }

  private static void create(ClusterProfile cluster, List<String> names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
      admin
          .createTopics(names.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList())
          .all()
          .get();
    }
  }

  private static Inventory read(InProcessBroker broker) {
    return InventoryReader.read(
            broker.profile(), EnumSet.of(Section.RANGES, Section.SIZES), Progress.NONE)
        .orThrow();
  }

  private static FlowName flow(int number) {
    return new FlowName("s%02d".formatted(number), TARGET);
  }

  private static SortedMap<String, TopicRehearsal> rehearse(Inventory source, Inventory target) {
    SortedMap<String, TopicRehearsal> found = new TreeMap<>();
    Surroundings around = Surroundings.of(Result.ok(target));
    for (int i = 0; i < FLOWS.size(); i++) {
      FilterRehearsal rehearsal = new FilterRehearsal(flow(i), source, around);
      found.put(flow(i).source(), rehearsal.topics(FLOWS.get(i)).orThrow());
    }
    assertThat(found.get("s00").mirrored())
        .filteredOn(topic -> topic.topic().equals("orders"))
        .allSatisfy(topic -> assertThat(has(topic, Kind.ALIKE)).isTrue());
    for (Map<String, String> refused : REFUSED) {
      assertThat(new FilterRehearsal(flow(99), source, around).topics(refused))
          .as(refused.toString())
          .isInstanceOf(Result.Err.class);
    }
    return found;
  }

  private static void start(ConnectCluster connect, InProcessBroker source, InProcessBroker target) {
    for (int i = 0; i < FLOWS.size(); i++) {
      connect.put(connector(flow(i), FLOWS.get(i), source, target)).orThrow();
    }
    for (int i = 0; i < REFUSED.size(); i++) {
      // one that Connect itself refuses is never there
      var _ = connect.put(connector(flow(90 + i), REFUSED.get(i), source, target));
    }
  }

  private static ConnectorConfig connector(
      FlowName flow, Map<String, String> settings, InProcessBroker source, InProcessBroker target) {
    Map<String, String> config = new HashMap<>(settings);
    config.put("connector.class", "org.apache.kafka.connect.mirror.MirrorSourceConnector");
    config.put("source.cluster.alias", flow.source());
    config.put("target.cluster.alias", flow.target());
    config.put("source.cluster.bootstrap.servers", source.bootstrap());
    config.put("target.cluster.bootstrap.servers", target.bootstrap());
    config.put("replication.factor", "1");
    // its topic would be one more on the source
    config.put("emit.offset-syncs.enabled", "false");
    config.put("sync.topic.acls.enabled", "false");
    config.put("sync.topic.configs.enabled", "false");
    config.put("tasks.max", "1");
    return ConnectorConfig.of(flow.source(), config);
  }

  /** The topics in the tasks' configuration. */
  private static SortedSet<String> assigned(URI address, String connector) {
    try {
      JsonNode tasks =
          new ObjectMapper()
              .readTree(address.resolve("/connectors/" + connector + "/tasks").toURL());
      SortedSet<String> topics = new TreeSet<>();
      for (JsonNode task : tasks) {
        Stream.of(task.path("config").path("task.assigned.partitions").asText().split(","))
            .map(partition -> partition.substring(0, partition.lastIndexOf('-')))
            .forEach(topics::add);
      }
      return topics;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(TopicRehearsal rehearsal) {
    return rehearsal.mirrored().stream().map(Mirrored::topic).toList();
  }

  /** What the target holds afterwards: Kafka makes no topic of a name that it refuses. */
  private static SortedSet<String> created(Iterable<TopicRehearsal> rehearsals) {
    SortedSet<String> names = new TreeSet<>(Set.of("s00_orders", "s01.orders"));
    for (TopicRehearsal rehearsal : rehearsals) {
      rehearsal.mirrored().stream()
          .filter(topic -> !has(topic, Kind.BAD_NAME) && !has(topic, Kind.ALIKE))
          .forEach(topic -> names.add(topic.remote()));
    }
    return names;
  }

  private static boolean has(Mirrored topic, Kind kind) {
    return topic.clashes().stream().anyMatch(clash -> clash.kind() == kind);
  }

  private static SortedSet<String> onTarget(InProcessBroker target) {
    SortedSet<String> names = new TreeSet<>(read(target).topics().keySet());
    names.removeIf(name -> name.startsWith("stock-") || name.startsWith("__"));
    return names;
  }

  private static List<String> difference(Set<String> found, Set<String> expected) {
    return Stream.concat(
            found.stream().filter(name -> !expected.contains(name)).map("unexpected "::concat),
            expected.stream().filter(name -> !found.contains(name)).map("missing "::concat))
        .toList();
  }

  private static void assertRefused(ConnectCluster connect) {
    Map<String, ConnectorStatus> statuses = connect.statuses().orThrow();
    for (int i = 0; i < REFUSED.size(); i++) {
      ConnectorStatus status = statuses.get(flow(90 + i).source());
      assertThat(status == null || status.failed()).as(REFUSED.get(i) + ": " + status).isTrue();
    }
  }
}
