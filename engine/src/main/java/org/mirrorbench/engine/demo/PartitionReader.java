package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;

/**
 * Reads one partition from its beginning to an end captured before. One thread.
 *
 * <p>The position decides, not the last record: after the last record there may be transaction
 * markers, which no consumer ever sees.
 */
final class PartitionReader {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final long end;
  private final Deadline deadline;
  private Iterator<ConsumerRecord<byte[], byte[]>> batch = Collections.emptyIterator();
  private long expected;
  private boolean holes;

  /** Takes the consumer over until another reader does. */
  PartitionReader(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long end, Deadline deadline) {
    this.consumer = consumer;
    this.partition = partition;
    this.end = end;
    this.deadline = deadline;
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    expected = consumer.position(partition);
  }

  /**
   * The next record; null at the end.
   *
   * @throws ProblemException when the deadline has passed
   */
  @Nullable ConsumerRecord<byte[], byte[]> next() {
    while (!batch.hasNext()) {
      if (consumer.position(partition) >= end) {
        holes |= expected < end;
        return null;
      }
      if (deadline.passed()) {
        throw new ProblemException(late());
      }
      batch = consumer.poll(POLL).iterator();
    }
    ConsumerRecord<byte[], byte[]> record = batch.next();
    if (record.offset() >= end) {
      batch = Collections.emptyIterator();
      consumer.seek(partition, end);
      return next();
    }
    holes |= record.offset() > expected;
    expected = record.offset() + 1;
    return record;
  }

  /** Whether offsets are missing so far: compaction removed records, or transactions ended. */
  boolean holes() {
    return holes;
  }

  private Problem late() {
    return new Problem.TimedOut(
        "Comparison of " + partition,
        "reading reached offset "
            + consumer.position(partition)
            + " of "
            + end
            + " when the time was over.",
        "Check that the broker answers, or allow more time.");
  }
}
