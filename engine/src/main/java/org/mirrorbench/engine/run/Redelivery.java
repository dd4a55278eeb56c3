package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.OffsetsTopic;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.lag.Positions;
import org.mirrorbench.engine.problem.Result;

/**
 * Counts what a flow will deliver a second time after its process was killed: the records that are
 * on the target already but were not yet covered by a flushed position.
 *
 * <p>A mirror keeps a partition's order, so the target's last record, found again on the source at
 * or after the flushed position, marks how far delivery had come. Reads before the worker starts.
 */
final class Redelivery {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration POLL = Duration.ofMillis(100);

  private final FlowSpec spec;
  private final TopicSelection selection;
  private final String connector;

  Redelivery(FlowSpec spec, Map<String, String> sourceConfig) {
    this.spec = spec;
    this.selection = new TopicSelection(sourceConfig);
    this.connector = new FlowNames(spec.name()).sourceConnector();
  }

  /**
   * What was counted.
   *
   * @param records to be delivered twice
   * @param unread partitions that could not be compared in time
   */
  record Count(long records, int unread) {}

  Result<Count> count() {
    try (OffsetsTopic offsets =
        new OffsetsTopic(spec.target(), new FlowNames(spec.name()).offsetsTopic())) {
      return offsets
          .read()
          .map(entries -> OffsetsTopic.of(entries, connector, spec.source().alias()))
          .map(Positions::of)
          .then(this::compare);
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  private Result<Count> compare(Map<TopicPartition, Long> flushed) {
    try (KafkaConsumer<byte[], byte[]> target =
            Admins.consumer(spec.target(), "redelivery", false);
        KafkaConsumer<byte[], byte[]> source = Admins.consumer(spec.source(), "redelivery", true)) {
      Map<TopicPartition, Long> positions = positions(source, flushed);
      Map<String, List<PartitionInfo>> mirrors = target.listTopics();
      positions.keySet().removeIf(one -> !exists(mirrors, one));
      Set<TopicPartition> unread = new HashSet<>();
      Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last =
          lastDelivered(target, positions.keySet(), unread);
      Count compared = count(source, positions, last);
      return Result.ok(new Count(compared.records(), compared.unread() + unread.size()));
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  /** A partition that was never flushed begins again at its first record. */
  private Map<TopicPartition, Long> positions(
      KafkaConsumer<byte[], byte[]> source, Map<TopicPartition, Long> flushed) {
    List<TopicPartition> data =
        source.listTopics().entrySet().stream()
            .filter(topic -> selection.isData(topic.getKey()))
            .flatMap(topic -> topic.getValue().stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> positions = new HashMap<>(source.beginningOffsets(data));
    positions.replaceAll((one, start) -> Math.max(start, flushed.getOrDefault(one, start)));
    return positions;
  }

  private boolean exists(Map<String, List<PartitionInfo>> mirrors, TopicPartition one) {
    return mirrors.getOrDefault(selection.remote(one.topic()), List.of()).stream()
        .anyMatch(info -> info.partition() == one.partition());
  }

  /** By source partition, the last record of its mirror; those not read in time go to unread. */
  private Map<TopicPartition, ConsumerRecord<byte[], byte[]>> lastDelivered(
      KafkaConsumer<byte[], byte[]> consumer,
      Set<TopicPartition> partitions,
      Set<TopicPartition> unread) {
    Map<TopicPartition, TopicPartition> mirrors = new HashMap<>();
    partitions.forEach(
        one ->
            mirrors.put(new TopicPartition(selection.remote(one.topic()), one.partition()), one));
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(mirrors.keySet()));
    ends.values().removeIf(end -> end == 0);
    consumer.assign(ends.keySet());
    ends.forEach((mirror, end) -> consumer.seek(mirror, end - 1));
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (last.size() < ends.size() && System.nanoTime() < giveUp) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition mirror = new TopicPartition(record.topic(), record.partition());
        TopicPartition one = mirrors.get(mirror);
        if (one != null) {
          last.put(one, record);
        }
      }
    }
    ends.keySet().forEach(mirror -> unread.add(mirrors.getOrDefault(mirror, mirror)));
    unread.removeAll(last.keySet());
    return last;
  }

  private static Count count(
      KafkaConsumer<byte[], byte[]> source,
      Map<TopicPartition, Long> flushed,
      Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last) {
    Map<TopicPartition, Long> ends = source.endOffsets(last.keySet());
    Set<TopicPartition> open = new HashSet<>(last.keySet());
    source.assign(open);
    open.forEach(one -> source.seek(one, flushed.getOrDefault(one, 0L)));
    Map<TopicPartition, Long> read = new HashMap<>();
    long twice = 0;
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty() && System.nanoTime() < giveUp) {
      var records = source.poll(POLL);
      for (TopicPartition one : List.copyOf(open)) {
        ConsumerRecord<byte[], byte[]> wanted = last.get(one);
        for (ConsumerRecord<byte[], byte[]> record : records.records(one)) {
          long seen = read.merge(one, 1L, Long::sum);
          if (wanted != null && same(record, wanted)) {
            twice += seen;
            open.remove(one);
            break;
          }
        }
        if (source.position(one) >= ends.getOrDefault(one, 0L)) {
          open.remove(one);
        }
      }
      source.pause(last.keySet().stream().filter(one -> !open.contains(one)).toList());
    }
    return new Count(twice, open.size());
  }

  private static boolean same(
      ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other) {
    return one.timestamp() == other.timestamp()
        && Arrays.equals(one.key(), other.key())
        && Arrays.equals(one.value(), other.value())
        && one.headers().equals(other.headers());
  }
}
