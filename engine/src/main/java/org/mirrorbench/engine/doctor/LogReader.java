package org.mirrorbench.engine.doctor;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Checkpoint;
import org.apache.kafka.connect.mirror.OffsetSync;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.LogRange;

/** Reads from topics; how much does not grow with the number of topics. */
final class LogReader {

  private static final int TOPICS = 64;
  private static final int RECORDS = 100;
  private static final int RIVAL_TOPICS = 16;
  private static final int RIVAL_RECORDS = 500;
  private static final int PARTITIONS = 500;

  private final FlowSpec spec;
  private final List<FlowSpec> others;
  private final Result<ConnectorConfig> source;
  private final Inquiry inquiry;

  /**
   * @param source the source connector as it should be
   */
  LogReader(FlowSpec spec, List<FlowSpec> others, Result<ConnectorConfig> source, Inquiry inquiry) {
    this.spec = spec;
    this.others = others;
    this.source = source;
    this.inquiry = inquiry;
  }

  /** Asks side by side; the answers are awaited by the caller. */
  Asked ask(
      Inquiry.Question<List<SourceOffset>> positions,
      Result<Inventory> from,
      Result<Inventory> to,
      Result<SortedMap<String, String>> mirrored) {
    var checkpoints = inquiry.of(spec.target(), "checkpoints", () -> checkpoints(to));
    return new Asked(
        checkpoints,
        inquiry.of(spec.source(), "offset syncs", () -> syncs(from, to)),
        inquiry.of(
            spec.source(),
            "records",
            () ->
                both(from, mirrored, (have, names) -> sample(spec.source(), have, names.keySet()))),
        inquiry.of(
            spec.target(),
            "records",
            () -> both(to, mirrored, (have, names) -> sample(spec.target(), have, names.values()))),
        inquiry.of(spec.target(), "records of rivals", () -> rivals(from, to, mirrored)),
        inquiry.of(
            spec.source(),
            "timestamps",
            () -> both(from, mirrored, (have, names) -> newest(partitions(have, names)))),
        inquiry.of(spec.source(), "ends", () -> sourceEnds(positions.answer(), from)),
        inquiry.of(spec.target(), "ends", () -> targetEnds(checkpoints.answer(), to)),
        inquiry.of(
            spec.source(),
            "producers",
            () -> both(from, mirrored, (have, names) -> producers(partitions(have, names)))));
  }

  private Result<List<Checkpoint>> checkpoints(Result<Inventory> to) {
    boolean exists = to.orThrow().topics().containsKey(topics().checkpoints());
    return Result.ok(exists ? topics().readCheckpoints(spec.target()) : List.of());
  }

  private Result<List<OffsetSync>> syncs(Result<Inventory> from, Result<Inventory> to) {
    boolean onSource = topics().syncsSide() == Side.SOURCE;
    boolean exists = (onSource ? from : to).orThrow().topics().containsKey(topics().syncs());
    return Result.ok(
        exists ? topics().readSyncs(onSource ? spec.source() : spec.target()) : List.of());
  }

  private InternalTopics topics() {
    return InternalTopics.of(source.orThrow().config());
  }

  private static <T> Result<T> both(
      Result<Inventory> inventory, Result<SortedMap<String, String>> mirrored, Work<T> work)
      throws ExecutionException, InterruptedException {
    return Result.ok(work.on(inventory.orThrow(), mirrored.orThrow()));
  }

  private interface Work<T> {
    T on(Inventory inventory, SortedMap<String, String> mirrored)
        throws ExecutionException, InterruptedException;
  }

  /** The fullest partition of each of the first topics. */
  private static Samples sample(
      ClusterProfile cluster, Inventory inventory, Collection<String> topics) {
    Map<TopicPartition, LogRange> fullest = new HashMap<>();
    Map<String, Map<TopicPartition, LogRange>> byTopic = ranges(inventory);
    topics.stream()
        .map(byTopic::get)
        .filter(ranges -> ranges != null)
        .limit(TOPICS)
        .map(
            ranges ->
                ranges.entrySet().stream()
                    .max(Comparator.comparingLong(entry -> entry.getValue().span()))
                    .orElseThrow())
        .forEach(entry -> fullest.put(entry.getKey(), entry.getValue()));
    return new SampleReader(cluster, fullest).read(RECORDS);
  }

  private static Map<String, Map<TopicPartition, LogRange>> ranges(Inventory inventory) {
    Map<String, Map<TopicPartition, LogRange>> byTopic = new TreeMap<>();
    inventory
        .ranges()
        .orThrow()
        .forEach(
            (partition, range) -> {
              if (range.span() > 0) {
                byTopic
                    .computeIfAbsent(partition.topic(), topic -> new HashMap<>())
                    .put(partition, range);
              }
            });
    return byTopic;
  }

  /** Topics that exist under one name on both sides, when the other side is mirrored too. */
  private Result<LogFacts.Rivals> rivals(
      Result<Inventory> from, Result<Inventory> to, Result<SortedMap<String, String>> mirrored) {
    if (others.stream().noneMatch(this::isReverse)) {
      return Result.err(
          new Problem.Invalid(
              "Flow " + spec.name(), Reason.NO_WAY_BACK.text(), Reason.NOTHING_TO_DO.text()));
    }
    Map<String, Map<TopicPartition, LogRange>> here = ranges(from.orThrow());
    Map<String, Map<TopicPartition, LogRange>> there = ranges(to.orThrow());
    here.keySet().retainAll(there.keySet());
    here.keySet().removeIf(topic -> topic.equals(mirrored.orThrow().getOrDefault(topic, topic)));
    Map<TopicPartition, LogRange> ours = new HashMap<>();
    Map<TopicPartition, LogRange> theirs = new HashMap<>();
    here.keySet().stream()
        .limit(RIVAL_TOPICS)
        .forEach(
            topic -> {
              ours.putAll(here.getOrDefault(topic, Map.of()));
              theirs.putAll(there.getOrDefault(topic, Map.of()));
            });
    return Result.ok(
        new LogFacts.Rivals(
            new SampleReader(spec.source(), ours).read(RIVAL_RECORDS),
            new SampleReader(spec.target(), theirs).read(RIVAL_RECORDS)));
  }

  private boolean isReverse(FlowSpec other) {
    return other.name().source().equals(spec.name().target())
        && other.name().target().equals(spec.name().source());
  }

  private static List<TopicPartition> partitions(
      Inventory inventory, SortedMap<String, String> mirrored) {
    return inventory.ranges().orThrow().entrySet().stream()
        .filter(entry -> entry.getValue().span() > 0)
        .map(Map.Entry::getKey)
        .filter(partition -> mirrored.containsKey(partition.topic()))
        .sorted(
            Comparator.comparingInt(TopicPartition::partition).thenComparing(TopicPartition::topic))
        .limit(PARTITIONS)
        .toList();
  }

  private Map<TopicPartition, Long> newest(List<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.maxTimestamp()));
    Map<TopicPartition, Long> newest = new HashMap<>();
    Admin admin = inquiry.admin(spec.source());
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
        admin.listOffsets(asked).all().get().entrySet()) {
      if (found.getValue().timestamp() >= 0) {
        newest.put(found.getKey(), found.getValue().timestamp());
      }
    }
    return newest;
  }

  private Result<Map<TopicPartition, Long>> sourceEnds(
      Result<List<SourceOffset>> positions, Result<Inventory> from)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> next = new HashMap<>();
    Positions.of(positions.orThrow(), spec.source().alias())
        .forEach((partition, last) -> next.put(partition, last + 1));
    return Result.ok(ends(spec.source(), next, from.orThrow().ranges().orThrow()));
  }

  private Result<Map<TopicPartition, Long>> targetEnds(
      Result<List<Checkpoint>> checkpoints, Result<Inventory> to)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> next = new HashMap<>();
    checkpoints
        .orThrow()
        .forEach(each -> next.merge(each.topicPartition(), each.downstreamOffset(), Math::max));
    return Result.ok(ends(spec.target(), next, to.orThrow().ranges().orThrow()));
  }

  /** What was read later than the ends may be further than they were. */
  private Map<TopicPartition, Long> ends(
      ClusterProfile cluster, Map<TopicPartition, Long> next, Map<TopicPartition, LogRange> ranges)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    next.forEach(
        (partition, offset) -> {
          LogRange range = ranges.get(partition);
          if (range != null && offset > range.end()) {
            asked.put(partition, OffsetSpec.latest());
          }
        });
    Map<TopicPartition, Long> ends = new HashMap<>();
    if (!asked.isEmpty()) {
      inquiry
          .admin(cluster)
          .listOffsets(asked)
          .all()
          .get()
          .forEach((partition, found) -> ends.put(partition, found.offset()));
    }
    return ends;
  }

  private Map<TopicPartition, List<ProducerState>> producers(List<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, List<ProducerState>> producers = new HashMap<>();
    Admin admin = inquiry.admin(spec.source());
    for (Map.Entry<TopicPartition, PartitionProducerState> found :
        admin.describeProducers(partitions).all().get().entrySet()) {
      producers.put(found.getKey(), found.getValue().activeProducers());
    }
    return producers;
  }

  /** What is asked of topics. */
  record Asked(
      Inquiry.Question<List<Checkpoint>> checkpoints,
      Inquiry.Question<List<OffsetSync>> syncs,
      Inquiry.Question<Samples> source,
      Inquiry.Question<Samples> target,
      Inquiry.Question<LogFacts.Rivals> rivals,
      Inquiry.Question<Map<TopicPartition, Long>> newest,
      Inquiry.Question<Map<TopicPartition, Long>> sourceEnds,
      Inquiry.Question<Map<TopicPartition, Long>> targetEnds,
      Inquiry.Question<Map<TopicPartition, List<ProducerState>>> producers) {

    LogFacts answers() {
      return new LogFacts(
          checkpoints.answer(),
          syncs.answer(),
          source.answer(),
          target.answer(),
          rivals.answer(),
          newest.answer(),
          sourceEnds.answer(),
          targetEnds.answer(),
          producers.answer());
    }
  }
}
