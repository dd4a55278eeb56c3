package org.mirrorbench.engine.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Arguments: source and target bootstrap, source and target topic, then client settings. */
final class ByteLoopMain {

  private ByteLoopMain() {}

  public static void main(String[] args) throws Exception {
    Map<String, Object> consumer = settings(args, "consumer.");
    consumer.put("bootstrap.servers", args[0]);
    consumer.put("auto.offset.reset", "earliest");
    consumer.put("enable.auto.commit", "false");
    Map<String, Object> producer = settings(args, "producer.");
    producer.put("bootstrap.servers", args[1]);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", args[1]))) {
      NewTopic topic = new NewTopic(args[3], Scenario.PARTITIONS, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
    }
    copy(consumer, producer, args[2], args[3]);
  }

  /** Until the process is ended. */
  private static void copy(
      Map<String, Object> consumer, Map<String, Object> producer, String from, String to) {
    var reader =
        new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var writer =
        new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
    try (reader;
        writer) {
      reader.assign(
          IntStream.range(0, Scenario.PARTITIONS)
              .mapToObj(partition -> new TopicPartition(from, partition))
              .toList());
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<byte[], byte[]> it : reader.poll(Duration.ofSeconds(1))) {
          var _ =
              writer.send(
                  new ProducerRecord<>(
                      to, it.partition(), it.timestamp(), it.key(), it.value(), it.headers()));
        }
      }
    }
  }

  private static Map<String, Object> settings(String[] args, String prefix) {
    return Arrays.stream(args)
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()).split("=", 2))
        .collect(
            Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last, HashMap::new));
  }
}
