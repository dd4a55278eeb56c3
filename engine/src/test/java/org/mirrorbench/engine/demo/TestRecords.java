package org.mirrorbench.engine.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes and counts plain records. */
final class TestRecords {

  /** A recent time: retention must not remove what a test wrote. */
  private static final long BASE = System.currentTimeMillis();

  private TestRecords() {}

  static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "linger.ms", 20),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Writes to partition 0; value and key tell the number; value 77 is empty. */
  static void produce(String bootstrap, String topic, int from, int to) {
    try (KafkaProducer<byte[], byte[]> producer = producer(bootstrap)) {
      for (int i = from; i < to; i++) {
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(
                topic, 0, BASE + i, text("k" + i), i == 77 ? new byte[0] : text("v" + i));
        record.headers().add("first", text("h" + i)).add("second", text("h"));
        var _ = producer.send(record);
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
