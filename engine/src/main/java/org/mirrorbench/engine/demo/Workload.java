package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * A shop that produces and consumes: the topics of {@link DemoTopic}, a producer for each, and the
 * groups {@value #BILLING} (keeps up) and {@value #REPORTING} (falls behind).
 *
 * <p>Goes on by itself after an outage of its cluster. Safe for use by several threads.
 */
public final class Workload implements AutoCloseable {

  /** The group that reads orders and payments as they come. */
  public static final String BILLING = "billing";

  /** The group that reads orders and clicks, at most 100 records a second. */
  public static final String REPORTING = "reporting";

  private static final int TICK_MILLIS = 20;
  private static final Duration LEADERS = Duration.ofSeconds(15);

  /** Transactions cost a round trip each: fewer and bigger ones. */
  private static final int TRANSACTION_MILLIS = 200;

  private final ClusterProfile cluster;
  private final String prefix;
  private final Tally tally = new Tally();
  private final List<Sender> senders = new ArrayList<>();
  private final List<GroupReader> groups = new ArrayList<>();
  private final ScheduledExecutorService producing = executor("workload-producer-", 5);
  private final ScheduledExecutorService consuming = executor("workload-group-", 2);
  private volatile double rate;
  private volatile boolean stopped;

  private Workload(ClusterProfile cluster, String prefix, double rate) {
    this.cluster = cluster;
    this.prefix = prefix;
    setRate(rate);
  }

  /** Starts with the plain names of topics and groups. */
  public static Result<Workload> start(ClusterProfile cluster, double rate) {
    return start(cluster, "", rate);
  }

  /**
   * Creates the topics that are missing and starts to produce and consume.
   *
   * @param prefix before the name of each topic and group; may be empty
   * @param rate records per second over all topics, see {@link #setRate}
   */
  public static Result<Workload> start(ClusterProfile cluster, String prefix, double rate) {
    return createTopics(cluster, prefix)
        .map(
            _ -> {
              Workload workload = new Workload(cluster, prefix, rate);
              Arrays.stream(DemoTopic.values()).forEach(workload::produce);
              workload.consume();
              return workload;
            });
  }

  /** The topics' names with their prefix. */
  public List<String> topics() {
    return topics(prefix);
  }

  /** Records per second that are aimed at, all topics together. */
  public double rate() {
    return rate;
  }

  /**
   * Changes the rate from now on.
   *
   * @param rate records per second, 0 (a pause) or more
   */
  public void setRate(double rate) {
    if (!(rate >= 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("Not a rate: " + rate);
    }
    this.rate = rate;
  }

  /** Acknowledged and committed records by partition since the start; none means no entry. */
  public Map<TopicPartition, Long> acknowledged() {
    return tally.acknowledged();
  }

  /** All acknowledged and committed records since the start. */
  public long total() {
    return acknowledged().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records of which nobody knows whether the cluster has them; 0 unless it was away long. */
  public long uncertain() {
    return tally.uncertain();
  }

  /**
   * Ends producing and waits until all that was sent is acknowledged. {@value #BILLING} goes on to
   * the end, {@value #REPORTING} stays behind where it is.
   */
  public synchronized void stop() {
    if (!stopped) {
      stopped = true;
      end(producing);
      senders.parallelStream().forEach(Sender::close);
    }
  }

  /** Stops, and the groups leave. Topics and their records stay. */
  @Override
  public synchronized void close() {
    stop();
    end(consuming);
    groups.forEach(GroupReader::close);
    groups.clear();
  }

  private void produce(DemoTopic topic) {
    boolean transactional = topic == DemoTopic.PAYMENTS;
    DemoRecords records = new DemoRecords(prefix);
    Sender sender =
        transactional
            ? new TransactionSender(cluster, prefix + "payments-writer", topic, records, tally)
            : new PlainSender(cluster, topic, records, tally);
    senders.add(sender);
    Pace pace = new Pace(System.nanoTime());
    var _ =
        producing.scheduleWithFixedDelay(
            () -> send(sender, pace, topic),
            0,
            transactional ? TRANSACTION_MILLIS : TICK_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private void send(Sender sender, Pace pace, DemoTopic topic) {
    int due = pace.take(System.nanoTime(), rate * topic.share());
    if (due > 0) {
      sender.send(due);
    }
  }

  private void consume() {
    GroupReader billing =
        new GroupReader(cluster, prefix + BILLING, names("orders", "payments"), 5_000);
    GroupReader slow = new GroupReader(cluster, prefix + REPORTING, names("orders", "clicks"), 100);
    groups.addAll(List.of(billing, slow));
    var _ = consuming.scheduleWithFixedDelay(billing::read, 0, 100, TimeUnit.MILLISECONDS);
    var _ =
        consuming.scheduleAtFixedRate(
            () -> {
              if (!stopped) {
                slow.read();
              }
            },
            0,
            1,
            TimeUnit.SECONDS);
  }

  private List<String> names(String... topics) {
    return Arrays.stream(topics).map(topic -> prefix + topic).toList();
  }

  private static List<String> topics(String prefix) {
    return Arrays.stream(DemoTopic.values()).map(topic -> prefix + topic.topic()).toList();
  }

  private static Result<List<String>> createTopics(ClusterProfile cluster, String prefix) {
    try (Admin admin = Admins.openForChange(cluster, "workload")) {
      for (KafkaFuture<Void> created :
          admin
              .createTopics(
                  Arrays.stream(DemoTopic.values()).map(topic -> topic.create(prefix)).toList())
              .values()
              .values()) {
        try {
          created.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            return Result.err(KafkaProblems.of(cluster, e));
          }
        }
      }
      awaitLeaders(admin, prefix);
      return Result.ok(topics(prefix));
    } catch (ExecutionException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Result.err(new Problem.Failed("Workload", "it was interrupted.", "Start it again."));
    }
  }

  /** An idempotent producer that meets a partition without a leader may stumble for minutes. */
  private static void awaitLeaders(Admin admin, String prefix)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (DemoTopic topic : DemoTopic.values()) {
      for (int number = 0; number < topic.partitions(); number++) {
        ends.put(new TopicPartition(prefix + topic.topic(), number), OffsetSpec.latest());
      }
    }
    long giveUp = System.nanoTime() + LEADERS.toNanos();
    boolean led = false;
    while (!led) {
      try {
        admin.listOffsets(ends).all().get();
        led = true;
      } catch (ExecutionException e) {
        // the broker that answers may not have heard of the topic yet; the client does not retry
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() > giveUp) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
      }
    }
  }

  private static ScheduledExecutorService executor(String name, int threads) {
    return Executors.newScheduledThreadPool(
        threads, Thread.ofPlatform().daemon().name(name, 0).factory());
  }

  /** A thread may wait for a broker that is away; then it is interrupted. */
  private static void end(ScheduledExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException _) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
