package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.demo.PartitionAudit;

/** Flows that something else has served before, or still serves. */
class CliAdoptionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder = Path.of("");

  private ChildProgram command(TestFlow flow, String name, String... more) throws Exception {
    return ChildProgram.mirrorbench(
        folder,
        Stream.concat(Stream.of(name, flow.file().toString(), "--json"), Stream.of(more))
            .toArray(String[]::new));
  }

  private ChildProgram run(TestFlow flow) throws Exception {
    return command(flow, "run", "--workspace", folder.resolve("workspace").toString());
  }

  @Test
  void shouldTakeOverWhatStockMirrorMakerLeaves() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    flow.produce(0, 500);
    try (ChildProgram stock = ChildProgram.stock(folder, flow.file())) {
      flow.awaitCopied(500);
      tellsTheLagOfStock(flow);
      refusesBesideStock(flow);
      assertThat(stock.isAlive()).isTrue();
      stock.stop(PATIENCE);
    }
    flow.produce(500, 800);
    try (ChildProgram run = run(flow)) {
      flow.awaitCopied(800);
      TestFlow.awaitInStep(run);
      assertThat(run.stop(Duration.ofSeconds(20))).isZero();
      assertThat(run.err()).contains("Took over", "mm2-offsets." + flow.source().alias());
    }
    assertThat(flow.copied()).isEqualTo(800);
    assertThat(flow.audit()).hasSize(TestFlow.PARTITIONS).allMatch(PartitionAudit::identical);
  }

  /** Stock flushes its positions only now and then: a watch sees them arrive. */
  private void tellsTheLagOfStock(TestFlow flow) throws Exception {
    try (ChildProgram lag = command(flow, "lag", "--watch")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(lag.documents()).as(lag.err()).isNotEmpty();
                LagRows.drained(lag.documents().getLast(), flow);
              });
      assertThat(lag.stop(Duration.ofSeconds(10))).isZero();
      assertThat(lag.err()).isEmpty();
    }
  }

  private void refusesBesideStock(TestFlow flow) throws Exception {
    try (ChildProgram run = run(flow)) {
      assertThat(run.status(PATIENCE)).isEqualTo(ExitCode.REFUSED);
      assertThat(run.err())
          .contains(flow.source().alias() + "-mm2", "Stop that MirrorMaker")
          .doesNotContain("\tat ");
    }
    assertThat(flow.copied()).isEqualTo(500);
  }

  @Test
  void shouldNotCopyOntoRecordsOfUnknownOrigin() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    flow.produce(0, 100);
    try (Admin admin = Admin.create(flow.target().clientProperties())) {
      admin
          .createTopics(List.of(new NewTopic(flow.mirror(), TestFlow.PARTITIONS, (short) 1)))
          .all()
          .get();
    }
    TestFlow.produce(flow.target(), flow.mirror(), 0, 40);
    try (ChildProgram run = run(flow)) {
      assertThat(run.status(PATIENCE)).isEqualTo(ExitCode.REFUSED);
      assertThat(run.err())
          .contains(flow.mirror(), "Empty or rename", "topics.exclude")
          .doesNotContain("\tat ");
    }
    assertThat(flow.copied()).isEqualTo(40);
  }
}
