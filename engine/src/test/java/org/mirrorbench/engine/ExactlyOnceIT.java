package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.testkit.BrokerPair;

/** A flow whose worker writes records and positions in one transaction. */
final class ExactlyOnceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path workspace;

  private final BrokerPair pair = new BrokerPair("exactly");
  private final FlowName name = pair.name();
  private final FlowSpec flow =
      pair.flow(
          Preset.LAN,
          Map.of("exactly.once.support", "required"),
          Map.of("exactly.once.source.support", "enabled"));

  @Test
  void shouldDeliverInTransactionsAndKeepItsPositionsOnTheTarget() throws Exception {
    pair.create("orders", 2);
    pair.produce("orders", 2, 0, 400);
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(name).join().orThrow();

      awaitDrained(engine);
      assertThat(pair.audit("orders")).allMatch(PartitionAudit::identical);
      await().atMost(PATIENCE).until(() -> snapshot(engine).state() == FlowState.RUNNING);
      assertThat(snapshot(engine).connectors())
          .hasSize(3)
          .allSatisfy(one -> assertThat(one.tasks()).allMatch(it -> it.state().equals("RUNNING")));
      await().atMost(PATIENCE).untilAsserted(() -> assertBeats(engine));
      engine.stop(name).join().orThrow();
      pair.produce("orders", 2, 400, 100);
      engine.start(name).join().orThrow();
      awaitDrained(engine);
    }
    assertThat(pair.audit("orders")).allMatch(PartitionAudit::identical);
    assertThat(BrokerPair.topics(pair.source())).doesNotContain(new FlowNames(name).offsetsTopic());
    assertThat(BrokerPair.topics(pair.target())).contains(new FlowNames(name).offsetsTopic());
  }

  private static void assertBeats(Engine engine) {
    assertThat(engine.heartbeats().latest()).isNotNull();
    HeartbeatSample beat = Objects.requireNonNull(engine.heartbeats().latest());
    assertThat(beat.endToEnd()).isFalse();
    assertThat(beat.ageSeconds()).isNotNull().isLessThan(10);
  }

  private void awaitDrained(Engine engine) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              List<LagSample> samples =
                  engine.lag().latest() instanceof Scrape.Batch batch ? batch.samples() : List.of();
              return samples.size() == 2
                  && samples.stream().allMatch(it -> Long.valueOf(0).equals(it.lag()));
            });
  }

  private static FlowSnapshot snapshot(Engine engine) {
    return Objects.requireNonNull(engine.flows().latest()).getFirst();
  }
}
