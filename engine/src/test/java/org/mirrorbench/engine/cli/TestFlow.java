package org.mirrorbench.engine.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.testkit.Brokers;

/**
 * A flow between the shared brokers with aliases and a topic of two partitions of its own.
 *
 * @param file its mm2.properties, fit for stock MirrorMaker too
 */
record TestFlow(ClusterProfile source, ClusterProfile target, String topic, Path file) {

  static final int PARTITIONS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Makes the topic and writes the file. */
  static TestFlow create(Path folder) throws Exception {
    TestFlow flow = to(folder, Brokers.source().bootstrap());
    try (Admin admin = Admin.create(flow.source.clientProperties())) {
      admin.createTopics(List.of(new NewTopic(flow.topic, PARTITIONS, (short) 1))).all().get();
    }
    return flow;
  }

  /** Writes the file of a flow whose source is anything at that address. */
  static TestFlow to(Path folder, String sourceBootstrap) throws IOException {
    String prefix = Brokers.prefix("cli");
    String name = prefix.substring(0, prefix.length() - 1);
    ClusterProfile source = ClusterProfile.plaintext(name + "a", sourceBootstrap);
    ClusterProfile target = ClusterProfile.plaintext(name + "b", Brokers.target().bootstrap());
    Path file = folder.resolve(name + ".properties");
    TestFlow flow = new TestFlow(source, target, prefix + "orders", file);
    Files.writeString(file, flow.properties());
    return flow;
  }

  /** Replication factors must be 1 for stock: each cluster is one broker. */
  private String properties() {
    return """
    clusters = %1$s, %2$s
    %1$s.bootstrap.servers = %3$s
    %2$s.bootstrap.servers = %4$s
    %1$s->%2$s.enabled = true
    %1$s->%2$s.topics = %5$s
    %2$s->%1$s.emit.heartbeats.enabled = false
    replication.factor = 1
    checkpoints.topic.replication.factor = 1
    heartbeats.topic.replication.factor = 1
    offset-syncs.topic.replication.factor = 1
    offset.storage.replication.factor = 1
    status.storage.replication.factor = 1
    config.storage.replication.factor = 1
    %2$s.offset.flush.interval.ms = 1000
    """
        .formatted(
            source.alias(),
            target.alias(),
            source.bootstrapServers(),
            target.bootstrapServers(),
            topic);
  }

  String name() {
    return source.alias() + "->" + target.alias();
  }

  String mirror() {
    return source.alias() + "." + topic;
  }

  /** Writes numbered records to the source, to both partitions in turn. */
  void produce(int from, int to) {
    produce(source, topic, from, to);
  }

  static void produce(ClusterProfile cluster, String topic, int from, int to) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 20),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = from; i < to; i++) {
        ProducerRecord<String, String> record =
            new ProducerRecord<>(topic, i % PARTITIONS, "k" + i, "v" + i);
        record.headers().add("number", Integer.toString(i).getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(record);
      }
      producer.flush();
    }
  }

  /** How many records the target has ever got; 0 while it has no such topic. */
  long copied() {
    try (Admin admin = Admin.create(target.clientProperties())) {
      if (!admin.listTopics().names().get().contains(mirror())) {
        return 0;
      }
      Map<TopicPartition, OffsetSpec> ends =
          IntStream.range(0, PARTITIONS)
              .mapToObj(partition -> new TopicPartition(mirror(), partition))
              .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void awaitCopied(long records) {
    await().atMost(PATIENCE).until(() -> copied() >= records);
  }

  /** Waits until a running {@code run --json} says that nothing is behind. */
  static void awaitInStep(ChildProgram run) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              List<JsonNode> said = run.documents();
              return !run.isAlive()
                  || (!said.isEmpty()
                      && said.getLast().path("state").asText().equals("in step")
                      && said.getLast().path("recordsBehind").asLong(-1) == 0);
            });
  }

  /** Compares every record of both sides. */
  List<PartitionAudit> audit() {
    return new MirrorAudit(source, target, PATIENCE)
        .run(List.of(topic), ignored -> mirror())
        .orThrow();
  }
}
