package org.mirrorbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.demo.BrokerSettings;
import org.mirrorbench.engine.demo.EmbeddedBroker;
import org.mirrorbench.engine.demo.FreePorts;

/** Two brokers of this JVM, and what a person would do on them besides mirroring. */
final class LiveClusters implements AutoCloseable {

  private static final int RECORDS_A_BATCH = 100;

  private final Path folder;
  private final EmbeddedBroker source;
  private final EmbeddedBroker target;

  private LiveClusters(Path folder) throws IOException {
    this.folder = folder;
    source = start("source", 71, folder);
    target = start("target", 72, folder);
  }

  static LiveClusters start() throws IOException {
    return new LiveClusters(Files.createTempDirectory("mirrorbench-live"));
  }

  private static EmbeddedBroker start(String name, int node, Path folder) throws IOException {
    int[] ports = FreePorts.pair();
    return EmbeddedBroker.start(
        new BrokerSettings(node, ports[0], ports[1], folder.resolve(name), Map.of()));
  }

  KnownCluster source(String alias) {
    return known(alias, source);
  }

  KnownCluster target(String alias) {
    return known(alias, target);
  }

  private static KnownCluster known(String alias, EmbeddedBroker broker) {
    return SampleProfiles.known(
        alias,
        broker.bootstrap(),
        new Security.Plaintext(),
        Access.MANAGED,
        Environment.TEST,
        null);
  }

  /** A topic on the source that holds so many records. */
  void fill(String topic, int partitions, int records) throws Exception {
    try (Admin admin = admin(source)) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", source.bootstrap(), "batch.size", RECORDS_A_BATCH * 100),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; i < records; i++) {
        var _ = producer.send(new ProducerRecord<>(topic, "key-" + i, topic + " record " + i));
      }
    }
  }

  /** Makes a group that is at the first record of a topic's first partition. */
  void commit(String group, String topic) throws Exception {
    try (Admin admin = admin(source)) {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)))
          .all()
          .get();
    }
  }

  Set<String> targetTopics() throws Exception {
    try (Admin admin = admin(target)) {
      return admin.listTopics().names().get();
    }
  }

  /** The quotas on clients of the source, as text. */
  String sourceQuotas() throws Exception {
    try (Admin admin = admin(source)) {
      return admin.describeClientQuotas(ClientQuotaFilter.all()).entities().get().toString();
    }
  }

  /** Reads a topic of the target from its beginning until so many records came, for 30 s. */
  List<String> arrived(String topic, int records) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", target.bootstrap(), "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer.partitionsFor(topic));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<String> values = new ArrayList<>();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.size() < records && System.nanoTime() < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(new String(record.value(), StandardCharsets.UTF_8));
        }
      }
      return values;
    }
  }

  private static List<TopicPartition> partitions(Collection<PartitionInfo> infos) {
    return infos.stream().map(one -> new TopicPartition(one.topic(), one.partition())).toList();
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
  }

  @Override
  public void close() throws IOException {
    source.close();
    target.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
