package org.mirrorbench.engine.connect;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Reads one of a worker's internal topics, and on from there. Not safe for several threads. */
final class CompactedTopic implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ClusterProfile cluster;
  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Runnable forget;
  private final Consumer<ConsumerRecord<byte[], byte[]>> keep;
  private Set<TopicPartition> assigned = Set.of();

  /**
   * @param forget called before a topic is read from its beginning
   * @param keep given every record, in each partition's order
   */
  CompactedTopic(
      ClusterProfile cluster,
      String topic,
      Runnable forget,
      Consumer<ConsumerRecord<byte[], byte[]>> keep) {
    this.cluster = cluster;
    this.topic = topic;
    this.forget = forget;
    this.keep = keep;
    this.consumer = Admins.consumer(cluster, "internal-topic", true);
  }

  /** Reads on to the present end; whether the topic exists. */
  Result<Boolean> read() {
    try {
      assign();
      return readToEnd() ? Result.ok(!assigned.isEmpty()) : Result.err(tooSlow());
    } catch (InvalidTopicException e) {
      return Result.ok(false);
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }

  private void assign() {
    Set<TopicPartition> partitions = new HashSet<>();
    consumer
        .partitionsFor(topic)
        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    if (!partitions.equals(assigned)) {
      forget.run();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      assigned = partitions;
    }
  }

  private boolean readToEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > giveUp) {
        return false;
      }
      consumer.poll(Duration.ofMillis(200)).forEach(keep);
    }
    return true;
  }

  private Problem tooSlow() {
    return new Problem.TimedOut(
        "Topic " + topic + " on " + cluster.alias(),
        "it could not be read to its end within " + PATIENCE.toSeconds() + " s.",
        "Check that its leader is alive, and whether it is compacted.");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
