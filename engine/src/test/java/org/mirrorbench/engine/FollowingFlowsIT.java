package org.mirrorbench.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.store.SavedFlow;
import org.mirrorbench.engine.store.Store;
import org.mirrorbench.engine.testkit.Brokers;

/** A flow goes where its clusters' profiles lead now, and writes nowhere that is read-only. */
final class FollowingFlowsIT {

  private static final String NOBODY = "127.0.0.1:1";

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("following");
  private final FlowName flow =
      new FlowName(prefix.replace(".", "") + "a", prefix.replace(".", "") + "b");

  private ClusterProfile source(String servers) {
    return ClusterProfile.plaintext(flow.source(), servers);
  }

  private ClusterProfile target(String servers) {
    return ClusterProfile.plaintext(flow.target(), servers);
  }

  private static KnownCluster known(ClusterProfile profile) {
    return KnownCluster.unlabelled(profile, "");
  }

  private static FlowState state(Engine engine) {
    return Objects.requireNonNull(engine.flows().latest()).getFirst().state();
  }

  @Test
  void shouldStartWhereTheProfileLeadsByThen() throws Exception {
    String from = Brokers.source().bootstrap();
    String to = Brokers.target().bootstrap();
    try (Admin admin = Admin.create(Brokers.source().profile().clientProperties())) {
      admin.createTopics(List.of(new NewTopic(prefix + "t", 1, (short) 1))).all().get();
    }
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.clusters().save(known(source(NOBODY)), null).orThrow();
      engine.clusters().save(known(target(to)), null).orThrow();
      engine.save(FlowSpec.of(source(NOBODY), target(to), prefix + "t")).orThrow();
      assertThat(engine.start(flow).join()).isInstanceOf(Result.Err.class);

      engine.clusters().save(known(source(from)), flow.source()).orThrow();
      await("tried again at the new address")
          .atMost(60, SECONDS)
          .until(() -> state(engine) == FlowState.RUNNING);

      String other = from.replace("127.0.0.1", "localhost");
      assertThat(other).isNotEqualTo(from);
      engine.clusters().save(known(source(other)), flow.source()).orThrow();
      assertThat(state(engine)).as("what runs is left alone").isEqualTo(FlowState.RUNNING);
      engine.start(flow).join().orThrow();
      await().atMost(60, SECONDS).until(() -> state(engine) == FlowState.RUNNING);
      engine.stop(flow).join().orThrow();
    }
    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.flows().all())
          .singleElement()
          .extracting(SavedFlow::spec)
          .extracting(spec -> spec.source().bootstrapServers())
          .isEqualTo(from.replace("127.0.0.1", "localhost"));
    }
  }

  @Test
  void shouldNotWriteToWhatTheWorkspaceHoldsReadOnly() {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(FlowSpec.of(source(NOBODY), target("127.0.0.1:2"), ".*")).orThrow();
      engine.clusters().save(known(target("127.0.0.1:3").with(Access.READ_ONLY)), null).orThrow();

      assertThat(engine.start(flow).join())
          .isInstanceOfSatisfying(
              Result.Err.class,
              refused -> assertThat(refused.problem().detail()).contains("read-only"));
    }
  }
}
