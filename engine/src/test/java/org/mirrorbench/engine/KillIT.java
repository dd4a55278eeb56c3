package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.SequenceAudit;
import org.mirrorbench.engine.demo.SequenceReport;
import org.mirrorbench.engine.demo.SequenceWriter;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.lag.TopicPositions;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.EngineProcess;

/** Kill -9 of the process that mirrors, while records keep coming. */
final class KillIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RATE = 1_000;

  @TempDir private Path workspace;

  private final String prefix = Brokers.prefix("kill");
  private final String alias = prefix.replace(".", "");
  private final String topic = prefix + "numbers";
  private final ClusterProfile source =
      ClusterProfile.plaintext(alias + "a", Brokers.source().bootstrap());
  private final ClusterProfile target =
      ClusterProfile.plaintext(alias + "b", Brokers.target().bootstrap());

  @Test
  @SuppressWarnings("try") // the writer ends before the audit
  void shouldLoseNothingWhenItIsKilled() throws Exception {
    create();
    try (SequenceWriter writer = SequenceWriter.start(source, topic, 3, RATE)) {
      Process first = launch();
      // once the positions of all three partitions were flushed, wait for more to come
      await().atMost(PATIENCE).until(() -> flushed() >= 3);
      long flushed = mirrored();
      await().atMost(PATIENCE).until(() -> mirrored() > flushed + 3 * RATE);
      first.destroyForcibly().waitFor();

      List<Notice> told = new ArrayList<>();
      long twice = deliveredTwiceAfterRestart(writer, mirrored(), told);

      // two flush intervals: one that was under way and one that had not begun
      assertThat(twice).isLessThanOrEqualTo(4L * RATE);
      assertThat(told).extracting(Notice::news).doesNotContain(new News.BegunAgain());
    }
  }

  @Test
  @SuppressWarnings("try") // the writer ends before the audit
  void shouldBeginAgainWhenItIsKilledBeforeItsFirstFlush() throws Exception {
    create();
    try (SequenceWriter writer = SequenceWriter.start(source, topic, 3, RATE)) {
      Process first = launch("offset.flush.interval.ms", "600000");
      await().atMost(PATIENCE).until(() -> mirrored() > 3 * RATE);
      first.destroyForcibly().waitFor();
      long delivered = settled();
      assertThat(flushed()).isZero();

      List<Notice> told = new ArrayList<>();
      long twice = deliveredTwiceAfterRestart(writer, delivered, told);

      assertThat(twice).isEqualTo(delivered);
      assertThat(told).extracting(Notice::news).contains(new News.BegunAgain());
    }
  }

  /** Audits what the restarted flow has done; the number delivered twice, as it told before. */
  private long deliveredTwiceAfterRestart(SequenceWriter writer, long before, List<Notice> told)
      throws Exception {
    long restartedAt = System.nanoTime();
    try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
      FlowSpec flow = flow();
      assertThat(engine.interrupted()).containsExactly(flow.name());
      engine.save(flow).orThrow();
      engine.start(flow.name()).join().orThrow();
      await().atMost(PATIENCE).until(() -> mirrored() > before);
      assertThat((System.nanoTime() - restartedAt) / 1e9).isLessThan(30);
      writer.close();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  engine.lag().latest() instanceof Scrape.Batch batch
                      && batch.unknown() == 0
                      && Long.valueOf(0).equals(batch.recordsBehind()));
      List<SequenceReport> reports =
          new SequenceAudit(target, PATIENCE)
              .run(source.alias() + "." + topic, writer.acknowledged())
              .orThrow();
      assertThat(reports).hasSize(3).allMatch(SequenceReport::atLeastOnce);
      long twice = reports.stream().mapToLong(SequenceReport::duplicates).sum();
      told.addAll(engine.recentNotices());
      assertThat(told)
          .extracting(Notice::text)
          .anyMatch(text -> text.contains(": " + twice + " records are delivered a second time"));
      return twice;
    }
  }

  /** Partitions with a flushed position. */
  private int flushed() {
    try (TopicPositions positions = new TopicPositions(flow())) {
      return positions.flushed().orThrow().size();
    }
  }

  /** What is mirrored once the target has dealt with all that the dead process had sent. */
  private long settled() throws Exception {
    AtomicLong last = new AtomicLong(-1);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              long now = mirrored();
              return last.getAndSet(now) == now;
            });
    return last.get();
  }

  private FlowSpec flow() {
    return FlowSpec.of(source, target, topic.replace(".", "\\."));
  }

  private Process launch(String... workerSetting) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EngineProcess.class.getName(),
                workspace.toString(),
                source.alias(),
                source.bootstrapServers(),
                target.alias(),
                target.bootstrapServers(),
                topic.replace(".", "\\.")));
    command.addAll(List.of(workerSetting));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File(workspace.toFile(), "first.log"))
        .start();
  }

  private void create() throws Exception {
    try (Admin admin = Admin.create(source.clientProperties())) {
      admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
    }
  }

  private long mirrored() throws Exception {
    String mirror = source.alias() + "." + topic;
    try (Admin admin = Admin.create(target.clientProperties())) {
      if (!admin.listTopics().names().get().contains(mirror)) {
        return 0;
      }
      return admin
          .listOffsets(
              Map.of(
                  new TopicPartition(mirror, 0), OffsetSpec.latest(),
                  new TopicPartition(mirror, 1), OffsetSpec.latest(),
                  new TopicPartition(mirror, 2), OffsetSpec.latest()))
          .all()
          .get()
          .values()
          .stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }
}
