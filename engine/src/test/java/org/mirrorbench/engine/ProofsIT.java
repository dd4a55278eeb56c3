package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.BrokerPair;

/** Canaries and parity on a flow that runs. */
final class ProofsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path workspace;

  private final BrokerPair pair = new BrokerPair("proofs");
  private final FlowName name = pair.name();
  private final FlowSpec flow =
      pair.flow(
          Preset.LOW_LATENCY,
          Map.of(
              "refresh.topics.interval.seconds", "2", "sync.topic.configs.interval.seconds", "2"),
          Map.of());

  @Test
  void shouldSendCanariesThroughARunningFlowAndLeaveNothing() throws Exception {
    create(pair.source(), new NewTopic(pair.prefix() + "orders", 3, (short) 1));
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      assertThat(engine.proofs().canary(name, 5, Progress.NONE))
          .isInstanceOfSatisfying(
              Result.Err.class,
              it -> assertThat(it.problem()).isInstanceOf(Problem.Conflict.class));
      run(engine);

      CanaryReport report = engine.proofs().canary(name, 20, Progress.NONE).orThrow();

      assertThat(report.problem()).isNull();
      assertThat(report.sent()).isEqualTo(20);
      assertThat(report.arrived()).isEqualTo(20);
      assertThat(report.millis()).hasSize(20).allMatch(millis -> millis < 20_000);
      assertThat(report.topic()).startsWith(pair.prefix()).contains("canary");
      assertThat(report.remote()).isEqualTo(pair.source().alias() + "." + report.topic());
      assertThat(report.cleanedUp()).isTrue();
      assertNothingLeft();

      cancelAnotherOne(engine);
      assertNothingLeft();
    }
  }

  private void cancelAnotherOne(Engine engine) throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    AtomicReference<@Nullable Result<CanaryReport>> ended = new AtomicReference<>();
    Progress progress =
        (stage, done, total) -> {
          if (stage.equals("arrival")) {
            underWay.countDown();
          }
        };
    Thread canary =
        Thread.ofVirtual().start(() -> ended.set(engine.proofs().canary(name, 500, progress)));
    assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
    canary.interrupt();
    canary.join();
    assertThat(ended.get())
        .isInstanceOfSatisfying(
            Result.Ok.class, it -> assertThat(((CanaryReport) it.value()).cleanedUp()).isTrue());
  }

  private void assertNothingLeft() throws Exception {
    assertThat(BrokerPair.topics(pair.source()))
        .noneMatch(topic -> topic.contains(pair.prefix() + "mirrorbench"));
    assertThat(BrokerPair.topics(pair.target()))
        .noneMatch(topic -> topic.contains(pair.prefix() + "mirrorbench"));
  }

  @Test
  void shouldSetPartitionsAndConfigsSideBySide() throws Exception {
    String topic = pair.prefix() + "orders";
    create(
        pair.source(),
        new NewTopic(topic, 3, (short) 1)
            .configs(Map.of("retention.ms", "86400000", "min.insync.replicas", "1")));
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      run(engine);
      await().atMost(PATIENCE).until(() -> !rows(engine, "config retention.ms").isEmpty());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(rows(engine, "config retention.ms"))
                      .extracting(ParityRow::state, ParityRow::target)
                      .containsExactly(
                          org.assertj.core.groups.Tuple.tuple(State.SAME, "86400000")));
      assertThat(rows(engine, "partitions"))
          .extracting(ParityRow::state)
          .containsExactly(State.SAME);
      assertThat(rows(engine, "acls")).extracting(ParityRow::state).containsExactly(State.UNKNOWN);
      engine.pause(name).join().orThrow();
      engine.stop(name).join().orThrow();
      set(pair.source(), topic, "cleanup.policy", "compact");
      set(pair.target(), pair.source().alias() + "." + topic, "max.message.bytes", "2000000");

      assertThat(rows(engine, "config cleanup.policy"))
          .extracting(ParityRow::state)
          .containsExactly(State.WILL_SYNC);
      assertThat(rows(engine, "config max.message.bytes"))
          .extracting(ParityRow::state)
          .containsExactly(State.WILL_SYNC);

      engine.start(name).join().orThrow();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(rows(engine, "config cleanup.policy"))
                    .extracting(ParityRow::state)
                    .containsExactly(State.SAME);
                assertThat(rows(engine, "config max.message.bytes")).isEmpty();
              });
    }
  }

  private void run(Engine engine) {
    engine.start(name).join().orThrow();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Objects.requireNonNull(engine.flows().latest()).getFirst().state()
                    == FlowState.RUNNING);
  }

  /** Of its own topic; other tests share the clusters. */
  private List<ParityRow> rows(Engine engine, String what) {
    return engine.proofs().parity(name, Progress.NONE).orThrow().stream()
        .filter(row -> row.topic().startsWith(pair.prefix()) || row.topic().equals("*"))
        .filter(row -> row.what().equals(what))
        .toList();
  }

  private static void create(ClusterProfile cluster, NewTopic topic) throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static void set(ClusterProfile cluster, String topic, String key, String value)
      throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }
}
