package org.mirrorbench.engine.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what arrives on the target, and when. One thread. */
final class CanaryReader {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final Canaries canaries;
  private final Map<Integer, Arrival> arrivals = new HashMap<>();

  /**
   * A record that arrived.
   *
   * @param nanos by {@link System#nanoTime}
   */
  record Arrival(ConsumerRecord<byte[], byte[]> record, long nanos) {}

  CanaryReader(Consumer<byte[], byte[]> consumer, String topic, Canaries canaries) {
    this.consumer = consumer;
    this.canaries = canaries;
    TopicPartition only = new TopicPartition(topic, 0);
    consumer.assign(List.of(only));
    consumer.seekToBeginning(List.of(only));
  }

  /**
   * Reads on until enough has arrived or the time is over.
   *
   * @throws org.apache.kafka.common.errors.InterruptException when interrupted
   */
  void readUntil(Predicate<Map<Integer, Arrival>> enough, Instant deadline) {
    while (!enough.test(arrivals) && Instant.now().isBefore(deadline)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        Integer number = canaries.number(record);
        if (number != null) {
          arrivals.putIfAbsent(number, new Arrival(record, System.nanoTime()));
        }
      }
    }
  }

  /** The first arrival of each number. */
  Map<Integer, Arrival> arrivals() {
    return Map.copyOf(arrivals);
  }
}
