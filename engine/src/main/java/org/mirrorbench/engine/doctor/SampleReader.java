package org.mirrorbench.engine.doctor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.topology.LogRange;

/** Reads some records of some partitions with a consumer that belongs to no group. */
final class SampleReader {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Map<String, Object> SMALL =
      Map.of("max.partition.fetch.bytes", 262_144, "fetch.max.bytes", 16_777_216);

  private final ClusterProfile cluster;
  private final Map<TopicPartition, LogRange> ranges = new HashMap<>();
  private final Map<String, String> refused = new HashMap<>();
  private final Map<TopicPartition, Sampled> first = new HashMap<>();
  private final Map<TopicPartition, List<Sampled>> last = new HashMap<>();

  /**
   * @param ranges what the partitions hold; empty ones are left out
   */
  SampleReader(ClusterProfile cluster, Map<TopicPartition, LogRange> ranges) {
    this.cluster = cluster;
    ranges.forEach(
        (partition, range) -> {
          if (range.span() > 0) {
            this.ranges.put(partition, range);
          }
        });
  }

  /**
   * @param most records of each partition
   */
  Samples read(int most) {
    if (!ranges.isEmpty()) {
      try (KafkaConsumer<byte[], byte[]> consumer =
          Admins.consumer(cluster, "doctor", false, SMALL)) {
        newest(consumer, most);
        oldest(consumer);
      }
    }
    return new Samples(ranges.keySet(), refused, first, last);
  }

  private void newest(KafkaConsumer<byte[], byte[]> consumer, int most) {
    consumer.assign(ranges.keySet());
    ranges.forEach(
        (partition, range) -> {
          last.put(partition, new ArrayList<>());
          consumer.seek(partition, Math.max(range.start(), range.end() - most));
        });
    poll(
        consumer,
        partition -> consumer.position(partition) >= range(partition).end(),
        (partition, record) ->
            last.computeIfAbsent(partition, it -> new ArrayList<>()).add(look(record)));
  }

  private void oldest(KafkaConsumer<byte[], byte[]> consumer) {
    Set<TopicPartition> left = new HashSet<>(ranges.keySet());
    left.removeIf(partition -> refused.containsKey(partition.topic()));
    consumer.assign(left);
    left.forEach(partition -> consumer.seek(partition, range(partition).start()));
    poll(
        consumer,
        first::containsKey,
        (partition, record) -> first.putIfAbsent(partition, look(record)));
  }

  private LogRange range(TopicPartition partition) {
    return ranges.getOrDefault(partition, new LogRange(0, 0));
  }

  /** A refused topic is left out, and the others are read on. */
  private void poll(
      KafkaConsumer<byte[], byte[]> consumer,
      java.util.function.Predicate<TopicPartition> done,
      java.util.function.BiConsumer<TopicPartition, ConsumerRecord<byte[], byte[]>> each) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!consumer.assignment().stream().allMatch(done) && System.nanoTime() < giveUp) {
      try {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                record ->
                    each.accept(new TopicPartition(record.topic(), record.partition()), record));
      } catch (TopicAuthorizationException e) {
        leaveOut(consumer, e);
      }
    }
  }

  private void leaveOut(KafkaConsumer<byte[], byte[]> consumer, TopicAuthorizationException e) {
    e.unauthorizedTopics().forEach(topic -> refused.put(topic, String.valueOf(e.getMessage())));
    Map<TopicPartition, Long> readable = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      if (!refused.containsKey(partition.topic())) {
        readable.put(partition, consumer.position(partition));
      }
    }
    consumer.assign(readable.keySet());
    readable.forEach(consumer::seek);
  }

  private static Sampled look(ConsumerRecord<byte[], byte[]> record) {
    return new Sampled(
        record.offset(),
        record.timestamp(),
        record.serializedKeySize(),
        record.serializedValueSize(),
        record.headers().toArray().length,
        record.key() == null ? null : digest(record.key()),
        schema(record.value()));
  }

  private static String digest(byte[] key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Confluent's and Apicurio's wire format: a zero, then the id in four bytes. */
  private static @Nullable Integer schema(byte @Nullable [] value) {
    boolean framed = value != null && value.length > 5 && value[0] == 0;
    return framed ? ByteBuffer.wrap(value).getInt(1) : null;
  }
}
