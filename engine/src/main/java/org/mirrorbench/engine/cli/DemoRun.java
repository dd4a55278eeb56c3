package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.DemoClusters;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.demo.Workload;
import org.mirrorbench.engine.feed.Subscription;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** The demonstration: clusters, workload, engine and flow. Closing it ends them all, once. */
final class DemoRun implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final long startedAt = System.nanoTime();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final DemoClusters clusters;
  private final Engine engine;
  private final Workload workload;
  private final FlowSpec flow;

  private DemoRun(DemoClusters clusters, Engine engine, Workload workload, FlowSpec flow) {
    this.clusters = clusters;
    this.engine = engine;
    this.workload = workload;
    this.flow = flow;
  }

  /**
   * Starts everything and the flow.
   *
   * @throws ProblemException when a part does not start; the others are ended again
   */
  static DemoRun start(Path workspace, double rate, Consumer<String> say) {
    Engine engine = Engine.open(new EngineConfig(workspace)).orThrow();
    try {
      say.accept("Starting two Kafka clusters in " + workspace.resolve("clusters"));
      DemoClusters clusters = DemoClusters.start(workspace.resolve("clusters")).orThrow();
      try {
        return start(engine, clusters, rate, say);
      } catch (RuntimeException e) {
        clusters.close();
        throw e;
      }
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private static DemoRun start(
      Engine engine, DemoClusters clusters, double rate, Consumer<String> say) {
    ClusterProfile source = clusters.paris().profile();
    ClusterProfile target = clusters.frankfurt().profile();
    Workload workload = Workload.start(source, rate).orThrow();
    FlowSpec flow = flow(source, target);
    say.accept(
        "Mirroring "
            + source.bootstrapServers()
            + " to "
            + target.bootstrapServers()
            + ": "
            + String.join(", ", workload.topics()));
    DemoRun run = new DemoRun(clusters, engine, workload, flow);
    try {
      engine.save(flow).then(name -> engine.start(name).join()).orThrow();
      return run;
    } catch (RuntimeException e) {
      workload.close();
      throw e;
    }
  }

  private static FlowSpec flow(ClusterProfile source, ClusterProfile target) {
    FlowSpec plain = FlowSpec.of(source, target, ".*");
    Map<String, String> settings = new HashMap<>(plain.connectorSettings());
    settings.put("sync.group.offsets.enabled", "true");
    return new FlowSpec(plain.name(), source, target, Preset.LAN, settings, Map.of());
  }

  Engine engine() {
    return engine;
  }

  /** Waits until the flow keeps up with the workload. */
  void awaitMirroring() throws InterruptedException {
    if (!await(batch -> batch.health() == Health.IN_STEP && batch.recordsBehind() != null)) {
      throw new ProblemException(
          new Problem.TimedOut(
              "Flow " + flow.name(),
              "it did not keep up with the workload within " + PATIENCE.toSeconds() + " s.",
              "See the log in the workspace."));
    }
  }

  /** Ends the workload, waits until nothing is behind, and compares all records. */
  DemoReport prove(List<Path> pictures) throws InterruptedException {
    workload.stop();
    boolean drained =
        await(
            batch ->
                batch.unknown() == 0
                    && batch.recordsBehind() != null
                    && batch.recordsBehind() == 0);
    Result<List<PartitionAudit>> audit =
        new MirrorAudit(flow.source(), flow.target(), PATIENCE)
            .run(workload.topics(), topic -> flow.source().alias() + "." + topic);
    return new DemoReport(
        (System.nanoTime() - startedAt) / 1e9, flow.name(), drained, audit.orThrow(), pictures);
  }

  private boolean await(Predicate<Scrape.Batch> wanted) throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    // the newest look may be older than what is waited for
    AtomicBoolean replayed = new AtomicBoolean();
    try (Subscription _ =
        engine
            .lag()
            .subscribe(
                scrape -> {
                  if (replayed.getAndSet(true)
                      && scrape instanceof Scrape.Batch batch
                      && wanted.test(batch)) {
                    reached.countDown();
                  }
                })) {
      return reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      workload.close();
      engine.close();
      clusters.close();
    }
  }
}
