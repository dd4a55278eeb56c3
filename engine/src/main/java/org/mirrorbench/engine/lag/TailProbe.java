package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;

/**
 * Looks at the source whether a record waits at a position, and since when.
 *
 * <p>Offsets alone cannot tell: transaction markers, aborted records and what compaction removed
 * use offsets up without being records. Not safe for use by several threads.
 */
final class TailProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** The first record at or after a position. */
  record Waiting(long offset, long timestamp) {}

  /** A part of a partition: from a position to the end. */
  record Gap(long position, long end) {}

  TailProbe(ClusterProfile source, boolean readCommitted) {
    this.consumer =
        Admins.consumer(
            source,
            "lag-probe",
            readCommitted,
            Map.of("max.partition.fetch.bytes", 16_384, "fetch.max.wait.ms", 50));
  }

  /** What a gap holds: its first record, or empty when there is none. */
  record Answer(Gap gap, Optional<Waiting> waiting) {}

  /**
   * An answer for each gap; one that could not be read in time is left out.
   *
   * @throws org.apache.kafka.common.KafkaException when the source cannot be read
   */
  Map<TopicPartition, Answer> look(Map<TopicPartition, Gap> gaps) {
    consumer.assign(gaps.keySet());
    gaps.forEach((partition, gap) -> consumer.seek(partition, gap.position()));
    Map<TopicPartition, Gap> open = new HashMap<>(gaps);
    Map<TopicPartition, Answer> answers = new HashMap<>();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty() && System.nanoTime() < giveUp) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      open.forEach(
          (partition, gap) ->
              answer(partition, gap, records).ifPresent(answer -> answers.put(partition, answer)));
      open.keySet().removeAll(answers.keySet());
      consumer.pause(answers.keySet());
    }
    consumer.unsubscribe();
    return answers;
  }

  private Optional<Answer> answer(
      TopicPartition partition, Gap gap, ConsumerRecords<byte[], byte[]> records) {
    List<ConsumerRecord<byte[], byte[]>> read = records.records(partition);
    if (!read.isEmpty()) {
      ConsumerRecord<byte[], byte[]> first = read.getFirst();
      Waiting waiting = new Waiting(first.offset(), first.timestamp());
      return Optional.of(
          new Answer(gap, first.offset() < gap.end() ? Optional.of(waiting) : Optional.empty()));
    }
    return consumer.position(partition, PATIENCE) >= gap.end()
        ? Optional.of(new Answer(gap, Optional.empty()))
        : Optional.empty();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
