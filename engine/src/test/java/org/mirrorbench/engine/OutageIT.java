package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.demo.DemoBroker;
import org.mirrorbench.engine.demo.SequenceAudit;
import org.mirrorbench.engine.demo.SequenceReport;
import org.mirrorbench.engine.demo.SequenceWriter;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.lag.Scrape;

/** Clusters that die under a running flow and come back. */
class OutageIT {

  private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);
  private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(2);
  private static final int PARTITIONS = 2;

  @TempDir private Path folder = Path.of("");
  private DemoBroker source;
  private DemoBroker target;
  private Engine engine;

  @BeforeEach
  void startFlow() throws Exception {
    source = DemoBroker.start("here", 1, folder.resolve("source")).orThrow();
    target = DemoBroker.start("there", 2, folder.resolve("target")).orThrow();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", source.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic("numbers", PARTITIONS, (short) 1))).all().get();
    }
    engine = Engine.open(new EngineConfig(folder.resolve("workspace"))).orThrow();
    FlowSpec flow = FlowSpec.of(source.profile(), target.profile(), "numbers");
    engine.save(flow).then(name -> engine.start(name).join()).orThrow();
  }

  @AfterEach
  void stop() {
    engine.close();
    source.close();
    target.close();
  }

  @Test
  void shouldLoseNothingWhileEachClusterIsAwayForSeconds() {
    loseNothing(Duration.ofSeconds(5));
  }

  @Test
  @Tag("full")
  void shouldLoseNothingWhileEachClusterIsAwayForAMinute() {
    loseNothing(Duration.ofMinutes(1));
  }

  private void loseNothing(Duration away) {
    SequenceWriter writer = SequenceWriter.start(source.profile(), "numbers", PARTITIONS, 500);
    try (writer) {
      awaitInStep("at the start");
      takeAway(target, away);
      awaitInStep("after the target came back");
      takeAway(source, away);
      awaitInStep("after the source came back");
    }
    Instant written = Instant.now();
    await("nothing behind")
        .atMost(RECOVERED_WITHIN)
        .until(() -> flow().at().isAfter(written) && behind() == 0);
    List<SequenceReport> reports =
        new SequenceAudit(target.profile(), Duration.ofMinutes(1))
            .run("here.numbers", writer.acknowledged())
            .orThrow();
    assertThat(reports).hasSize(PARTITIONS).allMatch(SequenceReport::atLeastOnce);
    assertThat(reports).allMatch(report -> report.records() > 0);
  }

  /** Kills the broker, waits until the engine tells, and starts it again when the time is over. */
  private void takeAway(DemoBroker broker, Duration away) {
    Instant killed = Instant.now();
    broker.kill();
    await(broker.alias() + " is away and it is told").atMost(TOLD_WITHIN).until(this::tellsTrouble);
    await().atMost(away.plusSeconds(5)).until(() -> Instant.now().isAfter(killed.plus(away)));
    assertThat(tellsTrouble()).as("%s", flow()).isTrue();
    broker.restart().orThrow();
  }

  private boolean tellsTrouble() {
    FlowSnapshot flow = flow();
    return flow.health() != Health.IN_STEP
        && (flow.problem() != null || flow.health() == Health.STALLED);
  }

  /** By a look that began after the call, not by one from before. */
  private void awaitInStep(String when) {
    Instant since = Instant.now();
    await("a look " + when)
        .atMost(RECOVERED_WITHIN)
        .until(
            () -> engine.lag().latest() instanceof Scrape.Batch batch && batch.at().isAfter(since));
    await("in step " + when)
        .atMost(RECOVERED_WITHIN)
        .until(
            () ->
                flow().problem() == null
                    && flow().state() == FlowState.RUNNING
                    && flow().health() == Health.IN_STEP
                    && behind() >= 0);
  }

  private FlowSnapshot flow() {
    return Objects.requireNonNull(engine.flows().latest()).getFirst();
  }

  /** -1 when it is not known. */
  private long behind() {
    Long behind = flow().recordsBehind();
    return behind == null ? -1 : behind;
  }
}
