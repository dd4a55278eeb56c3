package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
      try (TopicPositions positions = new TopicPositions(flow())) {
        await().atMost(PATIENCE).until(() -> positions.flushed().orThrow().size() >= 3);
      }
      long flushed = mirrored();
      await().atMost(PATIENCE).until(() -> mirrored() > flushed + 3 * RATE);
      first.destroyForcibly().waitFor();
      long before = mirrored();

      long restartedAt = System.nanoTime();
      try (Engine engine = Engine.open(new EngineConfig(workspace)).orThrow()) {
        FlowSpec flow = flow();
        assertThat(engine.interrupted()).containsExactly(flow.name());
        engine.start(flow.name()).join().orThrow();
        await().atMost(PATIENCE).until(() -> mirrored() > before);
        double seconds = (System.nanoTime() - restartedAt) / 1e9;
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
        assertThat(seconds).isLessThan(30);
        assertThat(reports).hasSize(3).allMatch(SequenceReport::atLeastOnce);
        long twice = reports.stream().mapToLong(SequenceReport::duplicates).sum();
        // two flush intervals: one that was under way and one that had not begun
        assertThat(twice).isLessThanOrEqualTo(4L * RATE);
        assertThat(engine.recentNotices())
            .extracting(Notice::text)
            .anyMatch(text -> text.contains(": " + twice + " records are delivered a second time"));
      }
    }
  }

  private FlowSpec flow() {
    return FlowSpec.of(source, target, topic.replace(".", "\\."));
  }

  private Process launch() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EngineProcess.class.getName(),
            workspace.toString(),
            source.alias(),
            source.bootstrapServers(),
            target.alias(),
            target.bootstrapServers(),
            topic.replace(".", "\\."))
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
