package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.connect.ConfigsTopic;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.heartbeat.HeartbeatReader;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.LogRange;

/** Asks the single questions, each with a number of requests that no topic adds to. */
final class ProbeReader {

  private static final int REQUESTS = 3;

  private final FlowSpec spec;
  private final Runs runs;
  private final Result<ConnectorConfig> config;
  private final Inquiry inquiry;

  /**
   * @param config the source connector as it should be
   */
  ProbeReader(FlowSpec spec, Runs runs, Result<ConnectorConfig> config, Inquiry inquiry) {
    this.spec = spec;
    this.runs = runs;
    this.config = config;
    this.inquiry = inquiry;
  }

  /** Asks side by side; the answers are awaited by the caller. */
  Asked ask(
      Result<Inventory> from, Result<Inventory> to, Result<SortedMap<String, String>> mirrored) {
    return new Asked(
        inquiry.of(spec.source(), "share groups", () -> shareTopics(from)),
        inquiry.of(spec.source(), "ends", () -> laterEnds(from, to, mirrored)),
        inquiry.of(spec.target(), "the worker's configurations", this::stored),
        inquiry.of(spec.target(), "heartbeats", () -> beat(to)),
        inquiry.of(spec.target(), "its distance", this::roundTrip));
  }

  /** One request to each coordinator. A group that must not be asked is left out. */
  private Result<Map<String, Set<String>>> shareTopics(Result<Inventory> from)
      throws InterruptedException {
    Map<String, ListShareGroupOffsetsSpec> groups = new HashMap<>();
    for (GroupInfo group : from.orThrow().groups().orThrow().values()) {
      if (group.type().equals("share")) {
        groups.put(group.id(), new ListShareGroupOffsetsSpec());
      }
    }
    return Result.ok(groups.isEmpty() ? Map.of() : shareTopics(groups));
  }

  private Map<String, Set<String>> shareTopics(Map<String, ListShareGroupOffsetsSpec> groups)
      throws InterruptedException {
    Map<String, Set<String>> topics = new TreeMap<>();
    var answers = inquiry.admin(spec.source()).listShareGroupOffsets(groups);
    for (String group : groups.keySet()) {
      KafkaFuture<Map<TopicPartition, SharePartitionOffsetInfo>> answer =
          answers.partitionsToOffsetInfo(group);
      try {
        Set<String> own = new TreeSet<>();
        answer.get().keySet().forEach(partition -> own.add(partition.topic()));
        topics.put(group, own);
      } catch (ExecutionException e) {
        // refused or gone: its topics stay unknown
      }
    }
    return topics;
  }

  private Result<Map<TopicPartition, Long>> laterEnds(
      Result<Inventory> from, Result<Inventory> to, Result<SortedMap<String, String>> mirrored)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicPartition longer :
        longer(
            from.orThrow().ranges().orThrow(),
            to.orThrow().ranges().orThrow(),
            mirrored.orThrow())) {
      asked.put(longer, OffsetSpec.latest());
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    if (!asked.isEmpty()) {
      inquiry
          .admin(spec.source())
          .listOffsets(asked)
          .all()
          .get()
          .forEach((partition, found) -> ends.put(partition, found.offset()));
    }
    return Result.ok(ends);
  }

  private static Set<TopicPartition> longer(
      Map<TopicPartition, LogRange> here,
      Map<TopicPartition, LogRange> there,
      Map<String, String> mirrored) {
    Set<TopicPartition> longer = new HashSet<>();
    here.forEach(
        (partition, range) -> {
          String remote = mirrored.get(partition.topic());
          LogRange mirror =
              remote == null ? null : there.get(new TopicPartition(remote, partition.partition()));
          if (mirror != null && mirror.end() > range.end()) {
            longer.add(partition);
          }
        });
    return longer;
  }

  private Result<Set<String>> stored() {
    if (!(runs instanceof Runs.Engine)) {
      return Result.err(
          new Problem.Invalid(
              "Flow " + spec.name(), Reason.NO_OWN_WORKER.text(), Reason.NOTHING_TO_DO.text()));
    }
    try (ConfigsTopic topic =
        new ConfigsTopic(spec.target(), new FlowNames(spec.name()).configsTopic())) {
      return topic.wanted().map(found -> found.map(Map::keySet).orElse(Set.of()));
    }
  }

  private Result<HeartbeatSample> beat(Result<Inventory> to) {
    boolean endToEnd = FlowTranslator.heartbeatHome(spec).equals(spec.source());
    String topic = InternalTopics.of(config.orThrow().config()).heartbeats();
    String arriving =
        endToEnd
            ? InternalTopics.policy(config.orThrow().config())
                .formatRemoteTopic(spec.source().alias(), topic)
            : topic;
    if (!to.orThrow().topics().containsKey(arriving)) {
      return Result.err(
          new Problem.Invalid(
              "Topic " + arriving + " on " + spec.target().alias(),
              Reason.MISSING.text(),
              Reason.START_FOR_HEARTBEAT.text()));
    }
    try (HeartbeatReader reader =
        new HeartbeatReader(spec.name(), spec.target(), arriving, endToEnd)) {
      HeartbeatSample sample = reader.sample();
      return sample.problem() == null ? Result.ok(sample) : Result.err(sample.problem());
    }
  }

  /** With a client that asks nothing else: the shortest request tells the way. */
  private Result<Duration> roundTrip() throws ExecutionException, InterruptedException {
    try (Admin admin = Admins.open(spec.target(), "doctor")) {
      long shortest = Long.MAX_VALUE;
      for (int i = 0; i <= REQUESTS; i++) {
        long start = System.nanoTime();
        admin.describeCluster().clusterId().get();
        shortest = Math.min(shortest, System.nanoTime() - start);
      }
      return Result.ok(Duration.ofNanos(shortest));
    }
  }

  /** What is asked. */
  record Asked(
      Inquiry.Question<Map<String, Set<String>>> shareTopics,
      Inquiry.Question<Map<TopicPartition, Long>> laterEnds,
      Inquiry.Question<Set<String>> stored,
      Inquiry.Question<HeartbeatSample> beat,
      Inquiry.Question<Duration> roundTrip) {

    ProbeFacts answers() {
      return new ProbeFacts(
          shareTopics.answer(),
          laterEnds.answer(),
          stored.answer(),
          beat.answer(),
          roundTrip.answer());
    }
  }
}
