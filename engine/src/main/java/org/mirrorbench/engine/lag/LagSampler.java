package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.lag.SourceTopics.Range;
import org.mirrorbench.engine.lag.TailProbe.Gap;
import org.mirrorbench.engine.problem.Result;

/**
 * Samples one flow's true lag. Positions are read first and ends second, so that a lag is never too
 * small. Blocking; used by one thread at a time.
 */
public final class LagSampler implements AutoCloseable {

  private static final Duration STALL_PATIENCE = Duration.ofSeconds(20);

  private final FlowName flow;
  private final ClusterProfile source;
  private final TopicSelection selection;
  private final Positions positions;
  private final Supplier<Map<TopicPartition, Long>> acknowledged;
  private final Admin admin;
  private final SourceTopics topics;
  private final TailProbe probe;
  private final Tails tails = new Tails();
  private final Window window = new Window();
  private final StallWatch stalls = new StallWatch(STALL_PATIENCE);
  private final Map<TopicPartition, Delivered> delivered = new HashMap<>();
  private final Map<TopicPartition, EndHistory> ends = new HashMap<>();

  /**
   * @param config the flow's source connector configuration
   * @param acknowledged by target partition, how many records its producer has seen acknowledged;
   *     empty where the worker is in another process
   */
  public LagSampler(
      FlowName flow,
      ClusterProfile source,
      Map<String, String> config,
      Positions positions,
      Supplier<Map<TopicPartition, Long>> acknowledged) {
    boolean committed = "read_committed".equals(isolation(config));
    this.flow = flow;
    this.source = source;
    this.selection = new TopicSelection(config);
    this.positions = positions;
    this.acknowledged = acknowledged;
    this.admin = Admins.open(source, "lag");
    this.topics =
        new SourceTopics(
            admin,
            selection,
            committed ? IsolationLevel.READ_COMMITTED : IsolationLevel.READ_UNCOMMITTED);
    this.probe = new TailProbe(source, committed);
  }

  /** The connector's consumer takes both prefixes; the longer one wins. */
  private static String isolation(Map<String, String> config) {
    return config.getOrDefault(
        "source.consumer.isolation.level",
        config.getOrDefault("consumer.isolation.level", "read_uncommitted"));
  }

  /** One look, as part of a series of looks. */
  public Scrape sample() {
    return look(false);
  }

  /** One look by a caller that will not look again: costs a read of each partition's tail. */
  public Scrape sampleOnce() {
    return look(true);
  }

  private Scrape look(boolean eager) {
    return switch (positions.flushed()) {
      case Result.Err<Map<TopicPartition, Long>>(var problem) ->
          new Scrape.Failed(flow, Instant.now(), problem);
      case Result.Ok<Map<TopicPartition, Long>>(var flushed) -> {
        try {
          advance(flushed, acknowledged.get());
          yield batch(topics.ranges(), eager);
        } catch (ExecutionException | KafkaException e) {
          yield new Scrape.Failed(flow, Instant.now(), KafkaProblems.of(source, e));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          yield new Scrape.Failed(flow, Instant.now(), KafkaProblems.of(source, e));
        }
      }
    };
  }

  private void advance(Map<TopicPartition, Long> flushed, Map<TopicPartition, Long> counts) {
    delivered.keySet().retainAll(flushed.keySet());
    flushed.forEach(
        (partition, position) -> {
          Long count = counts.get(remote(partition));
          delivered.compute(
              partition,
              (key, before) ->
                  before == null ? Delivered.first(position, count) : before.next(position, count));
        });
  }

  private TopicPartition remote(TopicPartition partition) {
    return new TopicPartition(selection.remote(partition.topic()), partition.partition());
  }

  private Scrape.Batch batch(Map<TopicPartition, Range> ranges, boolean eager) {
    Instant now = Instant.now();
    ends.keySet().retainAll(ranges.keySet());
    ranges.forEach(
        (partition, range) ->
            ends.computeIfAbsent(partition, key -> new EndHistory()).saw(now, range.end()));
    probeTails(ranges, now, eager);
    Map<TopicPartition, Long> known = new HashMap<>();
    delivered.forEach(
        (partition, position) -> {
          if (ranges.containsKey(partition)) {
            known.put(partition, position.position());
          }
        });
    List<LagSample> samples = new ArrayList<>();
    ranges.forEach((partition, range) -> samples.add(sample(partition, range, now)));
    samples.sort(Comparator.comparing(LagSample::topic).thenComparingInt(LagSample::partition));
    window.add(now, known, LagMath.total(samples));
    return LagMath.batch(flow, now, samples, window.trend(), stalls.stalled(samples, now));
  }

  private void probeTails(Map<TopicPartition, Range> ranges, Instant now, boolean eager) {
    Map<TopicPartition, Gap> gaps = new HashMap<>();
    Set<TopicPartition> agedUnknown = new HashSet<>();
    ranges.forEach(
        (partition, range) -> {
          Gap gap = gap(partition, range);
          if (gap.position() < gap.end()) {
            gaps.put(partition, gap);
            if (waited(partition, gap.position(), now) == null) {
              agedUnknown.add(partition);
            }
          }
        });
    Map<TopicPartition, Gap> worth = tails.worthLooking(gaps, agedUnknown, now, eager);
    if (!worth.isEmpty()) {
      probe.look(worth).forEach((partition, answer) -> tails.found(partition, answer, now));
    }
  }

  private Gap gap(TopicPartition partition, Range range) {
    Delivered position = delivered.get(partition);
    long from = position == null ? range.start() : Math.max(position.position(), range.start());
    return new Gap(from, range.end());
  }

  private @Nullable Double waited(TopicPartition partition, long position, Instant now) {
    EndHistory history = ends.get(partition);
    return history == null ? null : history.waitingSeconds(position, now);
  }

  private LagSample sample(TopicPartition partition, Range range, Instant now) {
    Delivered position = delivered.get(partition);
    Gap gap = gap(partition, range);
    boolean drained = tails.drained(partition, gap);
    Long offset = position == null ? null : (Long) position.position();
    Long lag = drained ? (Long) 0L : LagMath.lag(range.start(), range.end(), offset);
    Provenance provenance =
        drained ? Provenance.DRAINED : position == null ? Provenance.NONE : position.provenance();
    return new LagSample(
        partition.topic(),
        selection.remote(partition.topic()),
        partition.partition(),
        range.start(),
        range.end(),
        offset,
        lag,
        seconds(partition, lag, gap, now),
        window.rate(partition),
        provenance);
  }

  private @Nullable Double seconds(
      TopicPartition partition, @Nullable Long lag, Gap gap, Instant now) {
    if (lag == null) {
      return null;
    }
    if (lag == 0) {
      return 0.0;
    }
    Double waited = waited(partition, gap.position(), now);
    return waited != null ? waited : tails.ageSeconds(partition, now);
  }

  @Override
  public void close() {
    probe.close();
    admin.close();
  }
}
