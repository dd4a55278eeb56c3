package org.mirrorbench.engine.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Fills a scenario's source topic once, with text that compresses as documents do. */
final class Seeder {

  private static final int DISTINCT = 1000;

  private Seeder() {}

  static void seed(String bootstrap, Scenario scenario) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      NewTopic topic = new NewTopic(scenario.sourceTopic(), Scenario.PARTITIONS, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
    }
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "batch.size",
            262144,
            "linger.ms",
            50,
            "compression.type",
            scenario.compression());
    byte[][] values = values(scenario.recordBytes());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (long i = 0; i < scenario.records(); i++) {
        int partition = (int) (i % Scenario.PARTITIONS);
        byte[] value = values[(int) (i % DISTINCT)];
        var _ = producer.send(new ProducerRecord<>(scenario.sourceTopic(), partition, null, value));
      }
    }
  }

  private static byte[][] values(int size) {
    Random random = new Random(1);
    byte[][] values = new byte[DISTINCT][];
    for (int i = 0; i < DISTINCT; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < size) {
        text.append("{\"id\":").append(random.nextInt(1_000_000));
        text.append(",\"name\":\"customer-").append(random.nextInt(5000)).append("\"}");
      }
      values[i] = text.substring(0, size).getBytes(StandardCharsets.UTF_8);
    }
    return values;
  }
}
