package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.testkit.Brokers;

/** A topic on the shared source and its mirror, as tests of comparisons need them. */
abstract class MirroredTopic {

  static final Duration TIMEOUT = Duration.ofSeconds(60);

  final ClusterProfile source = Brokers.source().profile();

  final ClusterProfile target = Brokers.target().profile();

  final MirrorAudit audit = new MirrorAudit(source, target, TIMEOUT);

  String topic = "";

  @BeforeEach
  final void createTopics() throws Exception {
    topic = Brokers.prefix("audit") + "orders";
    create(source, topic, Map.of());
    create(target, mirror(topic), Map.of());
  }

  static String mirror(String topic) {
    return "source." + topic;
  }

  /** The simplest mirror there is: read it all, write it all. */
  void copy(TopicPartition partition, Consumer<List<ProducerRecord<byte[], byte[]>>> damage) {
    List<ProducerRecord<byte[], byte[]>> records = read(partition);
    damage.accept(records);
    try (KafkaProducer<byte[], byte[]> producer = TestRecords.producer(target.bootstrapServers())) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        var _ = producer.send(record);
      }
      producer.flush();
    }
  }

  List<ProducerRecord<byte[], byte[]>> read(TopicPartition partition) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer = MirrorAudit.consumer(source)) {
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      PartitionReader reader = new PartitionReader(consumer, partition, end, Deadline.in(TIMEOUT));
      ConsumerRecord<byte[], byte[]> record = reader.next();
      while (record != null) {
        records.add(
            new ProducerRecord<>(
                mirror(partition.topic()),
                partition.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers()));
        record = reader.next();
      }
    }
    return records;
  }

  static void produce(ClusterProfile cluster, String topic, int from, int to) {
    TestRecords.produce(cluster.bootstrapServers(), topic, from, to);
  }

  static void create(ClusterProfile cluster, String topic, Map<String, String> configs)
      throws Exception {
    createPartitions(cluster, topic, 1, configs);
  }

  static void createPartitions(
      ClusterProfile cluster, String topic, int partitions, Map<String, String> configs)
      throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin
          .createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(configs)))
          .all()
          .get();
    }
  }
}
