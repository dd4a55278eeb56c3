package org.mirrorbench.engine.demo;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * Looks for gaps, duplicates and disorder in what a {@link SequenceWriter} wrote, on either side.
 *
 * @param timeout for the whole look
 */
public record SequenceAudit(ClusterProfile cluster, Duration timeout) {

  /**
   * Blocking; reads committed records up to the ends at the start.
   *
   * @param topic the topic, or its mirror
   * @param expected {@link SequenceWriter#acknowledged}: per partition, how many must be there
   */
  public Result<List<SequenceReport>> run(String topic, Map<Integer, Long> expected) {
    Deadline deadline = Deadline.in(timeout);
    try (Consumer<byte[], byte[]> consumer = MirrorAudit.consumer(cluster)) {
      List<TopicPartition> partitions =
          expected.keySet().stream().map(number -> new TopicPartition(topic, number)).toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<SequenceReport> reports = new ArrayList<>();
      for (Map.Entry<Integer, Long> entry : new TreeMap<>(expected).entrySet()) {
        TopicPartition partition = new TopicPartition(topic, entry.getKey());
        PartitionReader reader =
            new PartitionReader(consumer, partition, ends.getOrDefault(partition, 0L), deadline);
        reports.add(follow(reader).report(topic, entry.getKey(), entry.getValue()));
      }
      return Result.ok(reports);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }

  private static Sequence follow(PartitionReader reader) {
    Sequence sequence = new Sequence();
    @Nullable ConsumerRecord<byte[], byte[]> record = reader.next();
    while (record != null) {
      sequence.see(number(record));
      record = reader.next();
    }
    return sequence;
  }

  private static long number(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(SequenceWriter.HEADER);
    if (header == null || header.value() == null || header.value().length != Long.BYTES) {
      throw new ProblemException(
          new Problem.Invalid(
              record.topic() + "-" + record.partition(),
              "the record at offset " + record.offset() + " has no sequence number.",
              "Look only at topics that a sequence writer has to itself."));
    }
    return ByteBuffer.wrap(header.value()).getLong();
  }
}
