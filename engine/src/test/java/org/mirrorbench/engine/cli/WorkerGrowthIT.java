package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorStatus.TaskStatus;
import org.mirrorbench.engine.demo.SequenceAudit;
import org.mirrorbench.engine.demo.SequenceReport;
import org.mirrorbench.engine.demo.SequenceWriter;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.worker.GroupTokens;

/** A flow of this process that a second process helps, and that goes on when that one is killed. */
final class WorkerGrowthIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PARTITIONS = 4;

  @TempDir private Path folder;

  private final String prefix = Brokers.prefix("growth");
  private final String alias = prefix.replace(".", "");
  private final String topic = prefix + "numbers";
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());

  /** More tasks of the source than others: one at least goes to each of two workers. */
  private final FlowSpec flow =
      new FlowSpec(
          new FlowName(source.alias(), target.alias()),
          source,
          target,
          Preset.LAN,
          Map.of("topics", topic.replace(".", "\\."), "tasks.max", "4"),
          Map.of());

  private final String group = new FlowNames(flow.name()).group();

  @Test
  @SuppressWarnings("try") // the writer ends before the audit
  void shouldSpreadTasksOverTwoProcessesAndSurviveTheDeathOfOne() throws Exception {
    create();
    Path workspace = folder.resolve("workspace");
    try (SequenceWriter writer = SequenceWriter.start(source, topic, PARTITIONS, 500);
        Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(flow.name()).join().orThrow();
      await().atMost(PATIENCE).until(() -> places(engine).size() == 1);

      try (ChildProgram second = worker(workspace)) {
        await().atMost(PATIENCE).until(() -> !second.isAlive() || places(engine).size() == 2);
        assertThat(second.isAlive()).as(second.err() + second.out()).isTrue();
        await().atMost(PATIENCE).until(() -> Integer.valueOf(2).equals(view(engine).members()));
        assertThat(second.out()).contains("answers at http://127.0.0.1");
        long shared = written(writer) + 1_500;
        await().atMost(PATIENCE).until(() -> written(writer) > shared);

        second.signal("KILL");

        await().atMost(PATIENCE).until(() -> places(engine).size() == 1 && running(engine));
      }
      writer.close();
      assertThat(missing(audit(source, topic, writer))).containsOnly(0L);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                List<SequenceReport> mirror = audit(target, source.alias() + "." + topic, writer);
                assertThat(missing(mirror)).hasSize(PARTITIONS).containsOnly(0L);
                assertThat(mirror).allMatch(report -> report.outOfOrder() == 0);
              });
    }
  }

  @Test
  void shouldLeaveTheGroupOnASignal() throws Exception {
    create();
    Path workspace = folder.resolve("workspace");
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      engine.save(flow).orThrow();
      engine.start(flow.name()).join().orThrow();
      await().atMost(PATIENCE).until(() -> places(engine).size() == 1);
      try (ChildProgram second = worker(workspace)) {
        await().atMost(PATIENCE).until(() -> !second.isAlive() || places(engine).size() == 2);

        assertThat(second.stop(Duration.ofSeconds(60))).as(second.err()).isZero();
      }
      await().atMost(PATIENCE).until(() -> places(engine).size() == 1 && running(engine));
    }
  }

  @Test
  void shouldRefuseAGroupThatIsNotThereAndAWorkspaceWithoutItsToken() throws Exception {
    try (ChildProgram worker = worker(folder.resolve("other"))) {
      assertThat(worker.status(PATIENCE)).isEqualTo(ExitCode.USAGE);
      assertThat(worker.err().lines()).singleElement().asString().contains("--token-file");
    }
    try (Engine engine = Engine.open(new EngineConfig(folder.resolve("w"))).orThrow()) {
      // makes the token only
      GroupTokens.in(folder.resolve("w")).of(group).orThrow();
      assertThat(engine.workers().views()).isNotNull();
      try (ChildProgram worker = worker(folder.resolve("w"))) {
        assertThat(worker.status(PATIENCE)).isEqualTo(ExitCode.USAGE);
        assertThat(worker.err().lines()).singleElement().asString().contains("--create", group);
      }
    }
  }

  private static List<SequenceReport> audit(
      ClusterProfile cluster, String topic, SequenceWriter writer) {
    return new SequenceAudit(cluster, PATIENCE).run(topic, writer.acknowledged()).orThrow();
  }

  private static long written(SequenceWriter writer) {
    return writer.acknowledged().values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Long> missing(List<SequenceReport> reports) {
    return reports.stream().map(SequenceReport::missing).toList();
  }

  private ChildProgram worker(Path workspace) throws Exception {
    return ChildProgram.mirrorbench(
        folder,
        "worker",
        "--bootstrap",
        target.bootstrapServers(),
        "--group",
        group,
        "--workspace",
        workspace.toString());
  }

  /** Where the source connector's tasks run. */
  private Set<String> places(Engine engine) {
    return tasks(engine).stream()
        .filter(task -> task.state().equals("RUNNING"))
        .map(TaskStatus::workerId)
        .collect(Collectors.toSet());
  }

  private boolean running(Engine engine) {
    return tasks(engine).size() == PARTITIONS
        && tasks(engine).stream().allMatch(task -> task.state().equals("RUNNING"));
  }

  private List<TaskStatus> tasks(Engine engine) {
    List<TaskStatus> tasks = new ArrayList<>();
    Objects.requireNonNull(engine.flows().latest())
        .getFirst()
        .connectors()
        .forEach(
            connector -> {
              if (connector.type().equals("MirrorSourceConnector")) {
                tasks.addAll(connector.tasks());
              }
            });
    return tasks;
  }

  private WorkerView view(Engine engine) {
    return Objects.requireNonNull(engine.workers().views().latest()).stream()
        .filter(view -> view.name().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private void create() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", source.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    }
  }
}
