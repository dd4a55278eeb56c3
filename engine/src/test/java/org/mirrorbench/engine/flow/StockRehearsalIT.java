package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mirrorbench.engine.flow.StockCases.FLOWS;
import static org.mirrorbench.engine.flow.StockCases.NAMES;
import static org.mirrorbench.engine.flow.StockCases.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
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
          new HashMap<>(ConnectProcess.properties(target.bootstrap(), "stock", address.toString()));
      worker.put("header.converter", worker.get("key.converter"));
      try (ConnectProcess process = ConnectProcess.start(folder, worker)) {
        ConnectCluster connect = new RestConnectCluster(address, null);
        await().atMost(PATIENCE).until(() -> connect.statuses() instanceof Result.Ok);
        SortedMap<String, TopicRehearsal> expected = rehearse(read(source), read(target));
        start(connect, source, target);

        for (Map.Entry<String, TopicRehearsal> flow : expected.entrySet()) {
          NavigableSet<String> names = new TreeSet<>(names(flow.getValue()));
          await(flow.getKey() + " of " + process.isAlive())
              .atMost(PATIENCE)
              .untilAsserted(() -> assertThat(assigned(address, flow.getKey())).isEqualTo(names));
        }
        NavigableSet<String> created = created(expected.values());
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
    assertThat(Objects.requireNonNull(found.get("s00")).mirrored())
        .filteredOn(topic -> topic.topic().equals("orders"))
        .allSatisfy(topic -> assertThat(has(topic, Kind.ALIKE)).isTrue());
    for (Map<String, String> refused : REFUSED) {
      assertThat(new FilterRehearsal(flow(99), source, around).topics(refused))
          .as(refused.toString())
          .isInstanceOf(Result.Err.class);
    }
    return found;
  }

  private static void start(
      ConnectCluster connect, InProcessBroker source, InProcessBroker target) {
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
  private static NavigableSet<String> assigned(URI address, String connector) {
    try {
      JsonNode tasks =
          new ObjectMapper().readTree(body(address.resolve("/connectors/" + connector + "/tasks")));
      NavigableSet<String> topics = new TreeSet<>();
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

  private static byte[] body(URI address) throws IOException {
    try (InputStream answer = address.toURL().openStream()) {
      return answer.readAllBytes();
    }
  }

  private static List<String> names(TopicRehearsal rehearsal) {
    return rehearsal.mirrored().stream().map(Mirrored::topic).toList();
  }

  /** What the target holds afterwards: Kafka makes no topic of a name that it refuses. */
  private static NavigableSet<String> created(Iterable<TopicRehearsal> rehearsals) {
    NavigableSet<String> names = new TreeSet<>(Set.of("s00_orders", "s01.orders"));
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

  private static NavigableSet<String> onTarget(InProcessBroker target) {
    NavigableSet<String> names = new TreeSet<>(read(target).topics().keySet());
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
