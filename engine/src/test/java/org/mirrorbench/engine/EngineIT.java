package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.BrokerPair;
import org.mirrorbench.engine.testkit.Brokers;

final class EngineIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path workspace;

  private final BrokerPair pair = new BrokerPair("engine");
  private final FlowSpec flow = FlowSpec.of(pair.source(), pair.target(), pair.pattern());
  private final FlowName name = flow.name();

  @Test
  void shouldMirrorEverythingAndKnowIt() throws Exception {
    pair.create("orders", 3);
    pair.produce("orders", 3, 0, 900);
    pair.create("tx", 2);
    pair.transact("tx", 6);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, flow);

      awaitDrained(engine, 5);
      // a snapshot is up to a second older than the sample
      await().atMost(PATIENCE).until(() -> snapshot(engine).health() == Health.IN_STEP);
      FlowSnapshot snapshot = snapshot(engine);
      assertThat(snapshot.state()).isEqualTo(FlowState.RUNNING);
      assertThat(snapshot.connectors()).hasSize(3);
      assertThat(snapshot.source().id()).isEqualTo(Brokers.source().clusterId());
      assertThat(pair.audit("orders", "tx")).allMatch(PartitionAudit::identical);
      assertThat(samples(engine))
          .filteredOn(sample -> sample.topic().endsWith("tx"))
          .allMatch(sample -> sample.provenance() == Provenance.DRAINED);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(engine.heartbeats().latest()).isNotNull();
                HeartbeatSample beat = Objects.requireNonNull(engine.heartbeats().latest());
                assertThat(beat.endToEnd()).isTrue();
                assertThat(beat.ageSeconds()).isNotNull().isLessThan(10);
              });
      assertThat(engine.lagHistory(lastMinutes())).isNotEmpty();
    }
  }

  @Test
  void shouldCountWhatWaitsWhilePausedAndDeliverItOnResume() throws Exception {
    pair.create("orders", 2);
    pair.produce("orders", 2, 0, 100);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, flow);
      awaitDrained(engine, 2);

      engine.pause(name).join().orThrow();
      await().atMost(PATIENCE).until(() -> snapshot(engine).state() == FlowState.PAUSED);
      pair.produce("orders", 2, 0, 50);

      await()
          .atMost(PATIENCE)
          .until(() -> Long.valueOf(50).equals(snapshot(engine).recordsBehind()));
      assertThat(snapshot(engine).health()).isEqualTo(Health.IDLE);

      engine.resume(name).join().orThrow();
      awaitDrained(engine, 2);
      assertThat(pair.audit("orders")).allMatch(PartitionAudit::identical);
    }
  }

  @Test
  void shouldGoOnWhereItStoodAfterACleanEnd() throws Exception {
    pair.create("orders", 2);
    pair.produce("orders", 2, 0, 100);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, flow);
      awaitDrained(engine, 2);
    }
    pair.produce("orders", 2, 0, 100);

    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      assertThat(engine.interrupted()).containsExactly(name);
      engine.start(name).join().orThrow();
      awaitDrained(engine, 2);
    }
    assertThat(pair.audit("orders")).allMatch(PartitionAudit::identical);
  }

  @Test
  void shouldWriteNothingToAReadOnlySource() throws Exception {
    pair.create("orders", 1);
    pair.produce("orders", 1, 0, 10);
    ClusterProfile readOnly =
        new ClusterProfile(
            pair.source().alias(),
            pair.source().bootstrapServers(),
            new Security.Plaintext(),
            Access.READ_ONLY);
    FlowSpec gentle = FlowSpec.of(readOnly, pair.target(), pair.pattern());
    Set<String> before = BrokerPair.topics(pair.source());
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      start(engine, gentle);
      awaitDrained(engine, 1);

      assertThat(BrokerPair.topics(pair.source())).containsExactlyInAnyOrderElementsOf(before);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(engine.heartbeats().latest()).isNotNull();
                HeartbeatSample beat = Objects.requireNonNull(engine.heartbeats().latest());
                assertThat(beat.endToEnd()).isFalse();
                assertThat(beat.ageSeconds()).isNotNull();
              });
    }
  }

  @Test
  void shouldRefuseAFlowOfAClusterToItself() {
    FlowSpec echo =
        FlowSpec.of(
            pair.source(),
            ClusterProfile.plaintext(pair.alias() + "c", Brokers.source().bootstrap()),
            pair.prefix() + "none");
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(echo).orThrow();

      Result<FlowName> result = engine.start(echo.name()).join();

      assertThat(result)
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Invalid.class));
    }
  }

  @Test
  void shouldRefuseAWorkspaceThatIsHeld() {
    try (Engine held = Engine.open(new EngineConfig(workspace)).orThrow()) {
      assertThat(held.flows()).isNotNull();
      assertThat(Engine.open(new EngineConfig(workspace)))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
    }
  }

  private void start(Engine engine, FlowSpec spec) {
    engine.save(spec).orThrow();
    engine.start(spec.name()).join().orThrow();
  }

  private void awaitDrained(Engine engine, int partitions) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              List<LagSample> samples = samples(engine);
              return samples.size() == partitions
                  && samples.stream().allMatch(sample -> Long.valueOf(0).equals(sample.lag()));
            });
  }

  private static List<LagSample> samples(Engine engine) {
    return engine.lag().latest() instanceof Scrape.Batch batch ? batch.samples() : List.of();
  }

  private static FlowSnapshot snapshot(Engine engine) {
    return Objects.requireNonNull(engine.flows().latest()).getFirst();
  }

  private LagQuery lastMinutes() {
    java.time.Instant now = java.time.Instant.now();
    return new LagQuery(name, null, now.minusSeconds(300), now.plusSeconds(1), 100);
  }
}
