package org.mirrorbench.engine.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.TopicPartition;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Writes and counts plain records. */
final class TestRecords {

  private TestRecords() {}

  static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "linger.ms", 20),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Writes to partition 0; value and key tell the number, the timestamp is the number too. */
  static void produce(String bootstrap, String topic, int from, int to) {
    try (KafkaProducer<byte[], byte[]> producer = producer(bootstrap)) {
      for (int i = from; i < to; i++) {
        var unused = producer.send(new ProducerRecord<>(topic, 0, 1_000_000L + i, text("k" + i), text("v" + i)));
      }
      producer.flush();
    }
  }

  /** Counts what a consumer that only sees committed records gets from partition 0. */
  static long count(String bootstrap, String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      long count = 0;
      while (consumer.position(partition) < end) {
        count += consumer.poll(Duration.ofMillis(100)).count();
      }
      return count;
    }
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
