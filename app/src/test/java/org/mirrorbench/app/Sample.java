package org.mirrorbench.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.flow.FlowActions;
import org.mirrorbench.app.flow.KnownFlow;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.ConnectorStatus.TaskStatus;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Feeds with plausible values, and a record of what was asked of the flows. */
final class Sample {

  static final FlowName LATE = new FlowName("paris-dc1", "dr-frankfurt");
  static final FlowName GOOD = new FlowName("paris-dc1", "cloud-eu");
  static final FlowName BROKEN = new FlowName("lyon-edge", "dr-frankfurt");

  final Instant now = Instant.now();
  final Feed<List<FlowSnapshot>> flows = new Feed<>();
  final Feed<Map<FlowName, Scrape>> lag = new Feed<>();
  final Feed<Map<FlowName, HeartbeatSample>> heartbeats = new Feed<>();
  final Feed<Notice> notices = new Feed<>();
  final List<Notice> recentNotices = new CopyOnWriteArrayList<>();
  final Feed<LogLine> log = new Feed<>();
  final List<LogLine> logLines = new CopyOnWriteArrayList<>();
  final SampleClusters clusters = new SampleClusters();
  final SampleWorkers workers = new SampleWorkers();
  final SampleSecrets secrets = new SampleSecrets();
  final SampleDrafts drafts = new SampleDrafts();
  final SampleSetup setup = new SampleSetup();
  private boolean settingUp;
  final Map<FlowName, FlowSpec> specs = new ConcurrentHashMap<>();
  final Map<FlowName, Runs> runs = new ConcurrentHashMap<>();
  final SampleTopics topics = new SampleTopics();
  final SampleDoctor doctor = new SampleDoctor();
  final SamplePlanner planner = new SamplePlanner();
  final SampleFiles files = new SampleFiles();
  final SampleProofs proofs = new SampleProofs();
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Answers as it does while a flow is set up. */
  Sample settingUp() {
    settingUp = true;
    return this;
  }

  private Optional<KnownFlow> known(FlowName flow) {
    FlowSpec spec = specs.get(flow);
    return spec == null
        ? SamplePlanner.known(flow)
        : Optional.of(new KnownFlow(spec, runs.getOrDefault(flow, new Runs.Engine())));
  }

  Sources sources() {
    return new Sources(
        flows,
        lag,
        heartbeats,
        notices,
        () -> recentNotices,
        log,
        () -> logLines,
        new FlowActions(
            flow -> ask("prepare", flow),
            flow -> ask("start", flow),
            flow -> ask("pause", flow),
            flow -> ask("resume", flow),
            flow -> ask("stop", flow)),
        clusters,
        workers,
        secrets,
        drafts,
        settingUp ? setup : topics,
        settingUp ? setup : doctor,
        settingUp ? setup : planner,
        settingUp ? setup : proofs,
        settingUp ? setup : files,
        this::lagHistory,
        this::heartbeatHistory,
        this::known);
  }

  /** Publishes a value on every feed. */
  Sample publish() {
    clusters.publish();
    publishFlows(FlowState.RUNNING);
    lag.publish(Map.of(LATE, batch(LATE, 48_210), GOOD, batch(GOOD, 0)));
    heartbeats.publish(
        Map.of(
            LATE, heartbeat(LATE, 0.9, 0.034, true),
            GOOD, heartbeat(GOOD, 1.1, 0.012, true),
            BROKEN, heartbeat(BROKEN, 372.0, 0.4, false)));
    fillLog();
    workers.publish();
    planner.publish();
    return this;
  }

  /** Publishes the three flows, the late one in the given state. */
  void publishFlows(FlowState late) {
    flows.publish(
        List.of(
            flow(LATE, late, Health.CATCHING_UP, 48_210L, 37.0, 6_120_000.0, 125.0, null),
            flow(GOOD, FlowState.RUNNING, Health.IN_STEP, 0L, 0.4, 18_240_000.0, null, null),
            flow(BROKEN, FlowState.FAILED, Health.UNKNOWN, null, null, null, null, refused())));
  }

  /** Publishes the late and the broken flow, and one more in some state, or none. */
  void publishBeside(@Nullable FlowName name, FlowState state) {
    List<FlowSnapshot> all = new ArrayList<>();
    all.add(flow(LATE, FlowState.RUNNING, Health.CATCHING_UP, 48_210L, 37.0, 6e6, 125.0, null));
    all.add(flow(BROKEN, FlowState.FAILED, Health.UNKNOWN, null, null, null, null, refused()));
    if (name != null) {
      all.add(flow(name, state, Health.IN_STEP, 0L, 0.4, 1e6, null, null));
    }
    flows.publish(all);
  }

  static Problem refused() {
    return new Problem.Denied(
        "lyon-edge",
        "The broker at lyon-1:9093 rejected user mirror: SaslAuthenticationException.",
        "Check the password in the profile and that the user exists.");
  }

  private CompletableFuture<Result<FlowName>> ask(String action, FlowName flow) {
    asked.add(action + " " + flow);
    return CompletableFuture.completedFuture(Result.ok(flow));
  }

  private FlowSnapshot flow(
      FlowName name,
      FlowState state,
      Health health,
      @Nullable Long behind,
      @Nullable Double seconds,
      @Nullable Double bytes,
      @Nullable Double toStep,
      @Nullable Problem problem) {
    return new FlowSnapshot(
        name,
        state,
        health,
        behind,
        seconds,
        bytes == null ? null : bytes / 512,
        bytes,
        toStep,
        problem == null ? Double.valueOf(name.equals(LATE) ? 1.0 : 0.9) : null,
        name.equals(LATE) ? 412 : 96,
        connectors(name, state, problem != null),
        "localhost:41237",
        cluster(name.source()),
        cluster(name.target()),
        problem,
        now);
  }

  private static List<ConnectorStatus> connectors(FlowName name, FlowState state, boolean failed) {
    String prefix = name.source() + "-" + name.target();
    String worker = "localhost:41237";
    String word = state == FlowState.PAUSED ? "PAUSED" : "RUNNING";
    List<TaskStatus> tasks =
        List.of(
            new TaskStatus(0, word, worker, null),
            new TaskStatus(
                1,
                failed ? "FAILED" : word,
                worker,
                failed
                    ? "org.apache.kafka.common.errors.SaslAuthenticationException: Authentication"
                        + " failed\n\tat org.apache.kafka.clients.NetworkClient.poll(N.java:1)"
                    : null));
    return List.of(
        new ConnectorStatus(prefix + "-source", "MirrorSourceConnector", word, worker, null, tasks),
        new ConnectorStatus(
            prefix + "-checkpoint",
            "MirrorCheckpointConnector",
            word,
            worker,
            null,
            List.of(new TaskStatus(0, word, worker, null))),
        new ConnectorStatus(
            prefix + "-heartbeat",
            "MirrorHeartbeatConnector",
            word,
            worker,
            null,
            List.of(new TaskStatus(0, word, worker, null))));
  }

  private ClusterSnapshot cluster(String alias) {
    return new ClusterSnapshot(
        alias, alias + ":9092", "MkU3OEVBNTcwNTJENDM2Qk", "4.3", 3, 412, 3180, 86, null, now);
  }

  Scrape.Batch batch(FlowName flow, long behind) {
    List<LagSample> samples = new ArrayList<>();
    List<String> topics =
        List.of("orders", "payments", "clicks", "audit.log", "inventory", "legacy.cdc");
    for (int t = 0; t < topics.size(); t++) {
      for (int p = 0; p < 32; p++) {
        samples.add(sample(topics.get(t), t, p, behind));
      }
    }
    return new Scrape.Batch(
        flow,
        now,
        samples,
        behind,
        32,
        behind == 0 ? 0.4 : 37.0,
        11_953.0,
        behind == 0 ? null : 125.0,
        behind == 0 ? Health.IN_STEP : Health.CATCHING_UP);
  }

  private static LagSample sample(String topic, int t, int p, long behind) {
    boolean unknown = topic.equals("legacy.cdc");
    long lag = t < 2 && p % 5 == t ? behind / (12 + t * 3L) : 0;
    long end = 1_204_118_220L + p * 977L;
    return new LagSample(
        topic,
        "paris-dc1." + topic,
        p,
        1_000_000_000L,
        end,
        unknown ? null : Long.valueOf(end - lag),
        unknown ? null : Long.valueOf(lag),
        unknown ? null : Double.valueOf(lag == 0 ? 0 : 24.0 + t * 13),
        unknown ? null : Double.valueOf(lag == 0 ? 12.5 : p == 10 ? 0 : 412.0),
        unknown ? Provenance.NONE : p % 2 == 0 ? Provenance.ACKNOWLEDGED : Provenance.FLUSHED);
  }

  private HeartbeatSample heartbeat(FlowName flow, double age, double transit, boolean endToEnd) {
    Instant emitted = now.minusMillis((long) (age * 1000));
    return new HeartbeatSample(
        flow,
        now,
        emitted,
        emitted.plusMillis((long) (transit * 1000)),
        age,
        transit,
        1.0,
        endToEnd,
        null);
  }

  private List<LagPoint> lagHistory(LagQuery query) {
    Duration bucket = query.bucket();
    return IntStream.range(0, query.points())
        .filter(i -> i < 200 || i > 215)
        .mapToObj(
            i -> {
              double hill = 66_000 * Math.exp(-Math.pow((i - 420) / 70.0, 2));
              long value = Math.round(hill + 6_000 + 2_500 * Math.sin(i / 14.0));
              return new LagPoint(
                  query.from().plus(bucket.multipliedBy(i)), value - 800, value, 37.0, 900.0);
            })
        .toList();
  }

  private List<HeartbeatSample> heartbeatHistory(
      FlowName flow, Instant from, Instant to, int points) {
    Duration step = Duration.between(from, to).dividedBy(points);
    return IntStream.range(0, points)
        .mapToObj(
            i ->
                new HeartbeatSample(
                    flow,
                    from.plus(step.multipliedBy(i)),
                    null,
                    null,
                    0.6 + 0.4 * Math.sin(i / 9.0) + (i > 300 && i < 320 ? 6 : 0),
                    0.03,
                    1.0,
                    true,
                    null))
        .toList();
  }

  private void fillLog() {
    List<LogLine> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String level = i % 97 == 60 ? "ERROR" : i % 23 == 11 ? "WARN" : "INFO";
      lines.add(
          new LogLine(
              now.minusSeconds(400 - i),
              level,
              "org.apache.kafka.connect.mirror.MirrorSourceTask",
              "task-thread-paris-dc1-dr-frankfurt-source-0",
              "paris-dc1-dr-frankfurt-source|task-" + i % 4,
              level.equals("ERROR")
                  ? "Failure during poll: the broker closed the connection"
                  : "Committed 12 offsets of partition orders-" + i % 32,
              level.equals("ERROR")
                  ? "java.io.IOException: Connection reset\n\tat a.B.c(B.java:12)"
                  : null));
    }
    logLines.addAll(lines);
    log.publish(lines.getLast());
  }
}
