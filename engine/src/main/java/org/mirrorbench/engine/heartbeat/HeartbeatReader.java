package org.mirrorbench.engine.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Heartbeat;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the heartbeats of one path on its target. Blocking; used by one thread at a time.
 *
 * <p>Age is measured from the emission on the source to this machine's clock; the brokers' clocks
 * are not compared.
 */
public final class HeartbeatReader implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(HeartbeatReader.class);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int TAIL = 50;

  private final FlowName flow;
  private final ClusterProfile target;
  private final TopicPartition partition;
  private final boolean endToEnd;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private boolean assigned;
  private boolean following;
  private @Nullable Beat last;
  private @Nullable Beat before;

  private record Beat(Instant emittedAt, @Nullable Instant arrivedAt) {}

  /**
   * @param topic the mirrored heartbeats, {@code <source>.heartbeats}, or {@code heartbeats} itself
   *     when they are written on the target
   */
  public HeartbeatReader(FlowName flow, ClusterProfile target, String topic, boolean endToEnd) {
    this.flow = flow;
    this.target = target;
    this.partition = new TopicPartition(topic, 0);
    this.endToEnd = endToEnd;
    this.consumer = Admins.consumer(target, "heartbeats", false, Map.of("fetch.max.wait.ms", 20));
  }

  /** The newest heartbeat that has arrived by now. */
  public HeartbeatSample sample() {
    try {
      if (assigned || assign()) {
        read();
      }
      return sample(null);
    } catch (KafkaException e) {
      return sample(KafkaProblems.of(target, e));
    }
  }

  /** Starts near the end: older heartbeats tell nothing about now. */
  private boolean assign() {
    boolean exists = !consumer.partitionsFor(partition.topic()).isEmpty();
    if (exists) {
      Set<TopicPartition> only = Set.of(partition);
      consumer.assign(only);
      long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
      long begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
      consumer.seek(partition, Math.max(begin, end - TAIL));
      assigned = true;
    }
    return exists;
  }

  private void read() {
    long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
    long giveUp = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    do {
      List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
      records.forEach(this::keep);
    } while (consumer.position(partition) < end && System.nanoTime() < giveUp);
    following = true;
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    try {
      Heartbeat heartbeat = Heartbeat.deserializeRecord(record);
      if (heartbeat.sourceClusterAlias().equals(flow.source())
          && heartbeat.targetClusterAlias().equals(flow.target())) {
        before = last;
        Instant seen = following ? Instant.now() : null;
        last = new Beat(Instant.ofEpochMilli(heartbeat.timestamp()), seen);
      }
    } catch (RuntimeException e) {
      LOGGER.debug("Not a heartbeat in {} at {}", partition, record.offset(), e);
    }
  }

  private HeartbeatSample sample(@Nullable Problem problem) {
    Instant now = Instant.now();
    Beat newest = last;
    Beat previous = before;
    return new HeartbeatSample(
        flow,
        now,
        newest == null ? null : newest.emittedAt(),
        newest == null ? null : newest.arrivedAt(),
        newest == null ? null : seconds(newest.emittedAt(), now),
        newest == null || newest.arrivedAt() == null
            ? null
            : seconds(newest.emittedAt(), newest.arrivedAt()),
        newest == null || previous == null
            ? null
            : seconds(previous.emittedAt(), newest.emittedAt()),
        endToEnd,
        problem);
  }

  private static double seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis()) / 1000.0;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
