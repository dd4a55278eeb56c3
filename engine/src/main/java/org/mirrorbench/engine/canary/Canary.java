package org.mirrorbench.engine.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.canary.CanaryReader.Arrival;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/**
 * Sends records through a running flow and takes everything away again, however it ends. One run on
 * one thread; blocking, and to be cancelled by interrupting it.
 *
 * <p>The first record only shows that the flow has found the topic: it waits for the next refresh,
 * which tells nothing of the flow's speed. Those after it are measured.
 */
public final class Canary {

  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration ARRIVAL = Duration.ofSeconds(20);

  private final FlowSpec spec;
  private final CanaryTopic topic;
  private final Duration refresh;
  private final Canaries canaries;
  private final Progress progress;
  private boolean made;

  private Canary(
      FlowSpec spec, CanaryTopic topic, Duration refresh, String run, Progress progress) {
    this.spec = spec;
    this.topic = topic;
    this.refresh = refresh;
    this.canaries = new Canaries(topic.name(), run);
    this.progress = progress;
  }

  /**
   * Runs once.
   *
   * @param config the source connector's configuration
   * @param records how many are measured
   * @param run tells this run from others; lower-case letters and digits
   * @return a problem when nothing was written at all
   */
  public static Result<CanaryResult> run(
      FlowSpec spec, Map<String, String> config, int records, String run, Progress progress) {
    Optional<Problem> refused = Refusals.of(spec, config);
    if (refused.isPresent()) {
      return Result.err(refused.get());
    }
    try (CanaryClusters clusters = new CanaryClusters(spec.source(), spec.target())) {
      progress.at("topic", 0, 1);
      return CanaryTopic.of(config, run, clusters.sourceTopics(), clusters.targetTopics())
          .map(topic -> new Canary(spec, topic, Refusals.refresh(config), run, progress))
          .map(canary -> canary.run(clusters, records));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(cancelled(spec));
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.source(), e));
    }
  }

  private CanaryResult run(CanaryClusters clusters, int records) {
    Sent sent = new Sent();
    Problem problem = attempt(clusters, records, sent);
    progress.at("cleanup", 0, 1);
    Problem left = made ? new CanaryCleanup(spec, topic, refresh).run(clusters) : null;
    List<Long> millis = sent.millis(canaries);
    return new CanaryResult(
        topic, sent.count(), millis, left == null, problem == null ? left : problem);
  }

  private @Nullable Problem attempt(CanaryClusters clusters, int records, Sent sent) {
    try {
      create(clusters);
      progress.at("discovery", 0, 1);
      if (!clusters.awaitRemote(topic.remote(), Instant.now().plus(refresh).plus(START))) {
        return notFound();
      }
      return deliver(records, sent);
    } catch (ProblemException e) {
      return e.problem();
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      return cancelled(spec);
    } catch (KafkaException e) {
      return KafkaProblems.of(spec.source(), e);
    }
  }

  /**
   * Even a creation that failed may have come to pass, unless it was refused, or somebody else was
   * first: what is not ours is never deleted.
   */
  private void create(CanaryClusters clusters) throws InterruptedException {
    made = true;
    try {
      clusters.create(topic.name());
    } catch (ProblemException e) {
      made = !(e.problem() instanceof Problem.Denied || exists(e));
      throw e;
    }
  }

  private static boolean exists(ProblemException e) {
    return e.getCause() != null && e.getCause().getCause() instanceof TopicExistsException;
  }

  private @Nullable Problem deliver(int records, Sent sent) throws InterruptedException {
    try (Producer<byte[], byte[]> producer = Admins.writer(spec.source(), "canary");
        Consumer<byte[], byte[]> consumer = Admins.consumer(spec.target(), "canary", true)) {
      CanaryReader reader = new CanaryReader(consumer, topic.remote(), canaries);
      sent.send(producer, canaries, 0);
      reader.readUntil(arrived -> arrived.containsKey(0), Instant.now().plus(START));
      if (!reader.arrivals().containsKey(0)) {
        return nothing();
      }
      for (int number = 1; number <= records; number++) {
        sent.send(producer, canaries, number);
      }
      progress.at("arrival", 0, records);
      reader.readUntil(arrived -> told(arrived.size() - 1, records), Instant.now().plus(ARRIVAL));
      sent.arrivals = reader.arrivals();
      return sent.complaint(canaries, topic.remote());
    } catch (ExecutionException e) {
      return KafkaProblems.of(spec.source(), e);
    }
  }

  private boolean told(int arrived, int records) {
    progress.at("arrival", arrived, records);
    return arrived >= records;
  }

  static Problem cancelled(FlowSpec spec) {
    return new Problem.Failed(
        "Flow " + spec.name(), Reason.CANARY_CANCELLED.text(), Reason.START_AGAIN.text());
  }

  private Problem notFound() {
    return new Problem.TimedOut(
        "Flow " + spec.name(),
        Reason.NO_CANARY_TOPIC.text(topic.remote(), spec.target().alias()),
        Reason.SEE_SOURCE_LOG.text());
  }

  private Problem nothing() {
    return new Problem.TimedOut(
        "Flow " + spec.name(), Reason.NO_CANARY.text(topic.remote()), Reason.CHECK_TASKS.text());
  }

  /** What was sent and acknowledged, and what of it arrived. */
  private static final class Sent {

    private record One(int number, long timestamp, long ackedAt) {}

    private final List<One> acked = new ArrayList<>();
    private Map<Integer, Arrival> arrivals = Map.of();

    void send(Producer<byte[], byte[]> producer, Canaries canaries, int number)
        throws ExecutionException, InterruptedException {
      long now = System.currentTimeMillis();
      Future<RecordMetadata> answer = producer.send(canaries.record(number, now));
      answer.get();
      if (number > 0) {
        acked.add(new One(number, now, System.nanoTime()));
      }
    }

    int count() {
      return acked.size();
    }

    List<Long> millis(Canaries canaries) {
      List<Long> millis = new ArrayList<>();
      for (One one : acked) {
        Arrival arrival = arrivals.get(one.number);
        if (arrival != null && canaries.same(arrival.record(), one.number, one.timestamp)) {
          long nanos = Math.max(0, arrival.nanos() - one.ackedAt);
          millis.add(TimeUnit.NANOSECONDS.toMillis(nanos));
        }
      }
      return millis;
    }

    @Nullable Problem complaint(Canaries canaries, String remote) {
      int same = millis(canaries).size();
      long missing = acked.stream().filter(one -> !arrivals.containsKey(one.number)).count();
      return same == acked.size()
          ? null
          : new Problem.Failed(
              "Topic " + remote,
              Reason.CANARIES_MISSING.text(missing, acked.size(), acked.size() - same - missing),
              Reason.LOOK_FOR_CHANGES.text());
    }
  }
}
