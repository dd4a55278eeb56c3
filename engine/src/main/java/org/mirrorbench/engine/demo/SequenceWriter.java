package org.mirrorbench.engine.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mirrorbench.engine.cluster.ClusterProfile;

/**
 * Numbers records 0, 1, 2 ... in each partition of a topic it has to itself, at a steady rate.
 *
 * <p>The producer is idempotent and never gives up: the topic itself has neither gap nor
 * repetition, however often its broker is killed. It has one request under way at a time: a leader
 * that has not yet heard of a new partition refuses the first batch, and would then take the second
 * one, since it knows no sequence of this producer to miss anything; the first one it refuses for
 * ever (KAFKA-15591, mended in Kafka 4.5).
 */
public final class SequenceWriter implements AutoCloseable {

  /** The header with the number: 8 bytes, big-endian. */
  public static final String HEADER = "seq";

  private final String topic;
  private final double rate;
  private final Producer<byte[], byte[]> producer;
  private final AtomicLongArray acknowledged;
  private final long[] next;
  private final Pace pace = new Pace(System.nanoTime());
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sequence-writer").factory());
  private int turn;

  private SequenceWriter(ClusterProfile cluster, String topic, int partitions, double rate) {
    this.topic = topic;
    this.rate = rate;
    producer =
        Producers.open(
            cluster,
            Map.of("max.block.ms", Long.MAX_VALUE, "max.in.flight.requests.per.connection", 1));
    acknowledged = new AtomicLongArray(partitions);
    next = new long[partitions];
  }

  /**
   * Starts to write.
   *
   * @param topic exists and is empty
   * @param rate records per second over all partitions
   */
  public static SequenceWriter start(
      ClusterProfile cluster, String topic, int partitions, double rate) {
    SequenceWriter writer = new SequenceWriter(cluster, topic, partitions, rate);
    var _ = writer.thread.scheduleWithFixedDelay(writer::write, 0, 10, TimeUnit.MILLISECONDS);
    return writer;
  }

  /** Per partition, how many numbers from 0, without a gap, the source has acknowledged. */
  public Map<Integer, Long> acknowledged() {
    Map<Integer, Long> counts = new TreeMap<>();
    for (int i = 0; i < acknowledged.length(); i++) {
      counts.put(i, acknowledged.get(i));
    }
    return counts;
  }

  /** Stops writing and waits, up to half a minute, until all that was written is acknowledged. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofSeconds(30));
  }

  private void write() {
    int due = pace.take(System.nanoTime(), rate);
    for (int i = 0; i < due && !thread.isShutdown(); i++) {
      write(turn++ % next.length);
    }
  }

  private void write(int partition) {
    long number = next[partition]++;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic, partition, null, ("record " + number).getBytes(StandardCharsets.UTF_8));
    record.headers().add(HEADER, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    var _ =
        producer.send(
            record,
            (_, failure) -> {
              if (failure == null) {
                acknowledged.compareAndSet(partition, number, number + 1);
              }
            });
  }
}
