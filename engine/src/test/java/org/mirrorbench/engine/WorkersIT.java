package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.WorkerView.State;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

/** Workers as the window uses them: saved, started, shown, stopped, forgotten. */
final class WorkersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("workers").replace(".", "");
  private final ClusterProfile source =
      ClusterProfile.plaintext(prefix + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(prefix + "b", Brokers.target().bootstrap());
  private final FlowSpec flow = FlowSpec.of(source, target, prefix + "-nothing");

  @Test
  void shouldStartAndStopSeveralAndShowADeadOneWithoutDelay() {
    LocalWorker one = local("one", source.alias(), ConnectGroup.named(prefix + "-one"));
    LocalWorker two = local("two", target.alias(), ConnectGroup.named(prefix + "-two"));
    RemoteWorker dead =
        new RemoteWorker(
            "dead",
            List.of(URI.create("http://127.0.0.1:1")),
            new RestLogin.None(),
            null,
            new SecretDelivery.Environment("X_"));
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      Workers workers = engine.workers();
      workers.save(one, null).orThrow();
      workers.save(two, null).orThrow();
      workers.save(dead, null).orThrow();

      workers.start("one").orThrow();
      workers.start("two").orThrow();

      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  Integer.valueOf(1).equals(view(engine, "one").members())
                      && Integer.valueOf(0).equals(view(engine, "two").connectors()));
      assertThat(view(engine, "one").state()).isEqualTo(State.RUNNING);
      assertThat(view(engine, "one").rebalance()).isEqualTo("Stable");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(view(engine, "one").clusterId()).isEqualTo(Brokers.source().clusterId());
                assertThat(view(engine, "two").clusterId()).isEqualTo(Brokers.target().clusterId());
                assertThat(view(engine, "dead").state()).isEqualTo(State.DOWN);
              });
      assertThat(view(engine, "dead").problem()).isInstanceOf(Problem.Unreachable.class);
      assertThat(workers.save(one, "one")).isInstanceOf(Result.Err.class);

      workers.stop("one").orThrow();
      assertThat(view(engine, "one").state()).isEqualTo(State.STOPPED);
      workers.remove("two").orThrow();
    }
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      await().atMost(PATIENCE).until(() -> engine.workers().views().latest() != null);
      assertThat(Objects.requireNonNull(engine.workers().views().latest()))
          .extracting(WorkerView::name, WorkerView::state)
          .contains(tuple("one", State.STOPPED));
      assertThat(Objects.requireNonNull(engine.workers().views().latest()))
          .extracting(WorkerView::name)
          .containsExactlyInAnyOrder("one", "dead");
    }
  }

  @Test
  void shouldRefuseWhatWouldDamageAFlow() {
    FlowNames names = new FlowNames(flow.name());
    ConnectGroup thief =
        new ConnectGroup(
            prefix + "-thief", names.configsTopic(), names.offsetsTopic(), names.statusTopic());
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      Workers workers = engine.workers();
      LocalWorker bad = local("bad", target.alias(), thief);
      workers.save(bad, null).orThrow();

      assertThat(workers.check(bad).orThrow())
          .extracting(Advice::topic)
          .startsWith(Advice.Topic.STORAGE_SHARED);
      assertThat(workers.start("bad"))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem().sentence()).contains("flow " + flow.name()));
      assertThat(workers.check(local("x", "nowhere", thief)).orThrow())
          .extracting(Advice::topic)
          .containsExactly(Advice.Topic.NO_SUCH_CLUSTER);
    }
  }

  @Test
  void shouldWriteNoSecretDown() {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      LocalWorker careless =
          new LocalWorker(
              "careless",
              "x",
              ConnectGroup.named("g"),
              Converters.BYTE_ARRAY,
              List.of(),
              false,
              new Listener.Private(),
              Map.of("producer.ssl.key.password", "hunter2"));

      assertThat(engine.workers().save(careless, null))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err ->
                  assertThat(err.problem().sentence())
                      .contains("producer.ssl.key.password")
                      .doesNotContain("hunter2"));
      assertThat(Secret.of("hunter2").toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void shouldShowTheWorkerOfARunningFlow() {
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(flow.name()).join().orThrow();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                WorkerView view = view(engine, new FlowNames(flow.name()).group());
                assertThat(view.flow()).isEqualTo(flow.name());
                assertThat(view.state()).isEqualTo(State.RUNNING);
                assertThat(view.members()).isEqualTo(1);
                assertThat(view.address()).startsWith("http://127.0.0.1:");
                assertThat(view.clusterId()).isEqualTo(Brokers.target().clusterId());
              });
    }
  }

  private static WorkerView view(Engine engine, String name) {
    return Objects.requireNonNull(engine.workers().views().latest()).stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No view of " + name));
  }

  private static LocalWorker local(String name, String cluster, ConnectGroup group) {
    return new LocalWorker(
        name,
        cluster,
        group,
        Converters.BYTE_ARRAY,
        List.of(),
        false,
        new Listener.Private(),
        Map.of());
  }
}
