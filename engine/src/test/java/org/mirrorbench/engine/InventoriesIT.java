package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FilterRehearsal;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.flow.TopicRehearsal;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** The clusters of a workspace, read and rehearsed with. */
final class InventoriesIT {

  private static final Map<String, String> SAME = new Naming.Identity().settings();

  @TempDir private Path workspace;

  @Test
  void shouldRehearseAmongTheFlowsOfTheWorkspace() throws Exception {
    String topic = Brokers.prefix("rehearsed") + "orders";
    ClusterProfile left = ClusterProfile.plaintext("left", Brokers.source().bootstrap());
    ClusterProfile right = ClusterProfile.plaintext("right", Brokers.target().bootstrap());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", left.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      FlowName back = new FlowName("right", "left");
      engine
          .save(new FlowSpec(back, right, left, Preset.LAN, SAME, Map.of()))
          .orThrow();
      FlowName flow = new FlowName("left", "right");
      Inventory source = read(engine, "left").orThrow();
      Result<Inventory> target = read(engine, "right");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  engine.inventories().around(flow, target).others().unidentified().isEmpty());

      Surroundings around = engine.inventories().around(flow, target);
      TopicRehearsal found = new FilterRehearsal(flow, source, around).topics(SAME).orThrow();

      assertThat(around.others().routes()).extracting(route -> route.flow()).containsExactly(back);
      assertThat(engine.inventories().around(back, target).others().routes()).isEmpty();
      assertThat(found.mirrored())
          .filteredOn(it -> it.topic().equals(topic))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.records()).isZero();
                assertThat(it.bytes()).isNull();
                assertThat(it.clashes()).extracting(clash -> clash.kind()).containsExactly(Kind.LOOP);
              });
      assertThat(read(engine, "nobody"))
          .isInstanceOfSatisfying(
              Result.Err.class, it -> assertThat(it.problem()).isInstanceOf(Problem.Invalid.class));
    }
  }

  private static Result<Inventory> read(Engine engine, String alias) {
    return engine.inventories().read(alias, Set.of(Section.RANGES), Progress.NONE);
  }
}
