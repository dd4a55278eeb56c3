package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * Proof by consumption: reads topics and their mirrors and compares record by record key, value,
 * headers, timestamp and order. Only committed records count, on both sides.
 *
 * <p>Ends are captured once, at the start, the source's first. It proves most when the producers
 * have stopped and the flow has nothing left to copy: what is copied during the comparison and was
 * produced after its start is counted as extra.
 *
 * @param timeout for the whole comparison
 */
public record MirrorAudit(ClusterProfile source, ClusterProfile target, Duration timeout) {

  /** One partition to compare; an end is null where the topic has no such partition. */
  private record Pair(
      TopicPartition source,
      TopicPartition target,
      @Nullable Long sourceEnd,
      @Nullable Long targetEnd,
      boolean compacts) {}

  /** Whether there is something to compare and all of it is identical. */
  public static boolean identical(Collection<PartitionAudit> audits) {
    return !audits.isEmpty() && audits.stream().allMatch(PartitionAudit::identical);
  }

  /**
   * Blocking; call it on a thread of its own.
   *
   * @param topics names in the source
   * @param mirrorName the mirror's name of a topic
   */
  public Result<List<PartitionAudit>> run(
      Collection<String> topics, Function<String, String> mirrorName) {
    Deadline deadline = Deadline.in(timeout);
    return TopicFacts.read(source, topics)
        .then(
            here ->
                TopicFacts.read(target, topics.stream().map(mirrorName).toList())
                    .then(there -> compare(topics, mirrorName, here, there, deadline)));
  }

  private Result<List<PartitionAudit>> compare(
      Collection<String> topics,
      Function<String, String> mirrorName,
      Map<String, TopicFacts> here,
      Map<String, TopicFacts> there,
      Deadline deadline) {
    for (String topic : topics) {
      if (!here.containsKey(topic)) {
        return Result.err(
            new Problem.Invalid(
                "Topic " + topic, "the source has no such topic.", "Check its name."));
      }
    }
    try (Consumer<byte[], byte[]> reader = consumer(source);
        Consumer<byte[], byte[]> mirrorReader = consumer(target)) {
      Map<TopicPartition, Long> ends = reader.endOffsets(TopicFacts.partitions(here));
      Map<TopicPartition, Long> mirrorEnds = mirrorReader.endOffsets(TopicFacts.partitions(there));
      List<PartitionAudit> audits = new ArrayList<>();
      for (String topic : topics) {
        String mirror = mirrorName.apply(topic);
        for (Pair pair : pairs(topic, mirror, here, there, ends, mirrorEnds)) {
          audits.add(compare(pair, reader, mirrorReader, deadline));
        }
      }
      return Result.ok(audits);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(
          new Problem.Failed(
              "Comparison of " + source.alias() + " with " + target.alias(),
              "reading failed: " + e.getMessage() + ".",
              "Check that both clusters answer and allow reading."));
    }
  }

  private static List<Pair> pairs(
      String topic,
      String mirror,
      Map<String, TopicFacts> here,
      Map<String, TopicFacts> there,
      Map<TopicPartition, Long> ends,
      Map<TopicPartition, Long> mirrorEnds) {
    TopicFacts facts = here.getOrDefault(topic, TopicFacts.NONE);
    TopicFacts mirrorFacts = there.getOrDefault(mirror, TopicFacts.NONE);
    return IntStream.range(0, Math.max(facts.partitions(), mirrorFacts.partitions()))
        .mapToObj(
            number -> {
              TopicPartition one = new TopicPartition(topic, number);
              TopicPartition other = new TopicPartition(mirror, number);
              return new Pair(
                  one,
                  other,
                  ends.get(one),
                  mirrorEnds.get(other),
                  facts.compacts() || mirrorFacts.compacts());
            })
        .toList();
  }

  private static PartitionAudit compare(
      Pair pair,
      Consumer<byte[], byte[]> reader,
      Consumer<byte[], byte[]> mirrorReader,
      Deadline deadline) {
    @Nullable PartitionReader mine = reader(reader, pair.source(), pair.sourceEnd(), deadline);
    @Nullable PartitionReader theirs =
        reader(mirrorReader, pair.target(), pair.targetEnd(), deadline);
    PartitionComparison comparison =
        new PartitionComparison(
            new Window(prints(mine)), new Window(prints(theirs)), pair.compacts());
    comparison.run();
    return comparison.audit(
        pair.source().topic(),
        pair.target().topic(),
        pair.source().partition(),
        mine != null && mine.holes(),
        theirs != null && theirs.holes());
  }

  private static @Nullable PartitionReader reader(
      Consumer<byte[], byte[]> consumer,
      TopicPartition partition,
      @Nullable Long end,
      Deadline deadline) {
    return end == null ? null : new PartitionReader(consumer, partition, end, deadline);
  }

  private static Supplier<@Nullable Print> prints(@Nullable PartitionReader reader) {
    Printer printer = new Printer();
    return () -> {
      @Nullable ConsumerRecord<byte[], byte[]> record = reader == null ? null : reader.next();
      return record == null ? null : printer.print(record);
    };
  }

  static Consumer<byte[], byte[]> consumer(ClusterProfile cluster) {
    Map<String, Object> properties = Admins.reader(cluster, "audit", true);
    properties.put("max.poll.records", 5_000);
    properties.put("max.partition.fetch.bytes", 4 << 20);
    properties.put("fetch.max.wait.ms", 100);
    properties.put("allow.auto.create.topics", false);
    return new KafkaConsumer<>(properties);
  }
}
