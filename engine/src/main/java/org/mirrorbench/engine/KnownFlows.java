package org.mirrorbench.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowGraph;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Route;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.store.FlowTable;
import org.mirrorbench.engine.store.SavedFlow;

/** The flows of a workspace: what is remembered of them, and each one's runtime. */
final class KnownFlows {

  private final FlowTable table;
  private final Maker maker;
  private final ClusterWatch clusters;
  private final boolean killedBefore;
  private final Map<FlowName, FlowRuntime> runtimes = new ConcurrentSkipListMap<>();
  private final Map<FlowName, Path> origins = new ConcurrentHashMap<>();
  private final Feed<List<FlowSnapshot>> snapshots = new Feed<>();

  /** Makes a flow's runtime. */
  interface Maker {
    FlowRuntime make(FlowSpec spec, Runs runs, boolean killed);
  }

  /**
   * @param killedBefore whether the engine before this one did not end cleanly
   */
  KnownFlows(FlowTable table, Maker maker, ClusterWatch clusters, boolean killedBefore) {
    this.table = table;
    this.maker = maker;
    this.clusters = clusters;
    this.killedBefore = killedBefore;
  }

  /** Takes up what is remembered; starts nothing. */
  void restore(List<SavedFlow> all, Consumer<Notice> tell) {
    for (SavedFlow saved : all) {
      boolean killed = killedBefore && saved.desired().equals("RUNNING");
      FlowSpec spec = SavedSecrets.restore(saved, tell);
      runtimes.put(spec.name(), maker.make(spec, saved.runs(), killed));
    }
  }

  /** What was started elsewhere runs on, whether or not anybody looks. */
  void lookOn() {
    for (SavedFlow saved : table.all()) {
      FlowRuntime flow = runtimes.get(saved.spec().name());
      if (flow != null) {
        flow.lookOn(FlowState.valueOf(saved.desired()));
      }
    }
  }

  Collection<FlowRuntime> all() {
    return runtimes.values();
  }

  List<FlowSpec> specs() {
    return runtimes.values().stream().map(FlowRuntime::spec).toList();
  }

  /** The ways that records take, by the clusters' ids as far as they are known. */
  List<Route> routes() {
    return FlowGraph.of(specs(), profile -> clusters.of(profile).id()).routes();
  }

  Optional<FlowRuntime> find(FlowName flow) {
    return Optional.ofNullable(runtimes.get(flow));
  }

  ReadOnlyFeed<List<FlowSnapshot>> snapshots() {
    return snapshots;
  }

  Result<FlowName> save(FlowSpec spec, Runs runs, @Nullable Path origin) {
    FlowRuntime former = runtimes.get(spec.name());
    boolean killed = killedBefore && interrupted().contains(spec.name());
    String file = origin == null ? null : origin.toAbsolutePath().toString();
    if (former != null && former.spec().equals(spec) && former.runs().equals(runs)) {
      if (file != null) {
        table.save(spec, runs, file);
      }
      return Result.ok(spec.name());
    }
    table.save(spec, runs, file);
    if (former != null) {
      former.close();
    }
    runtimes.put(spec.name(), maker.make(spec, runs, killed));
    publish();
    return Result.ok(spec.name());
  }

  /** The same for one that came from the same file as before, if from any. */
  Result<FlowName> saveAs(FlowSpec spec, Runs runs) {
    return save(spec, runs, origin(spec.name()));
  }

  /** From which file a flow came that is saved later. */
  void cameFrom(FlowName flow, @Nullable Path file) {
    if (file != null) {
      origins.put(flow, file);
    }
  }

  private @Nullable Path origin(FlowName flow) {
    Path read = origins.get(flow);
    return read != null ? read : saved(flow);
  }

  private @Nullable Path saved(FlowName flow) {
    return table.all().stream()
        .filter(saved -> saved.spec().name().equals(flow))
        .map(SavedFlow::origin)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .map(Path::of)
        .findFirst()
        .orElse(null);
  }

  void forget(FlowName flow) {
    FlowRuntime runtime = runtimes.remove(flow);
    if (runtime != null) {
      runtime.close();
    }
    table.remove(flow);
    publish();
  }

  /** Remembers what a flow was told by a plan. */
  void keepWish(FlowRuntime flow) {
    table.desire(flow.spec().name(), flow.wanted().name());
    publish();
  }

  List<FlowName> interrupted() {
    return table.all().stream()
        .filter(saved -> saved.desired().equals("RUNNING"))
        .filter(saved -> saved.runs() instanceof Runs.Engine)
        .map(SavedFlow::spec)
        .map(FlowSpec::name)
        .toList();
  }

  /** Remembers what a flow is told, then tells it. */
  CompletableFuture<Result<FlowName>> command(
      FlowName flow,
      FlowState wanted,
      Function<FlowRuntime, CompletableFuture<Result<FlowName>>> work) {
    FlowRuntime runtime = runtimes.get(flow);
    if (runtime == null) {
      return unknown(flow);
    }
    table.desire(flow, wanted.name());
    return work.apply(runtime).whenComplete((result, thrown) -> publish());
  }

  CompletableFuture<Result<FlowName>> unknown(FlowName flow) {
    return CompletableFuture.completedFuture(
        Result.err(
            new Problem.Invalid(
                "Flow " + flow, "there is no such flow.", "Known flows: " + runtimes.keySet())));
  }

  void publish() {
    List<FlowSnapshot> now = new ArrayList<>();
    for (FlowRuntime runtime : runtimes.values()) {
      FlowSpec spec = runtime.spec();
      now.add(
          Snapshots.of(
              spec, runtime.view(), clusters.of(spec.source()), clusters.of(spec.target())));
    }
    snapshots.publish(List.copyOf(now));
  }

  /** Stops every worker with its offsets flushed, side by side. */
  void close() {
    AtOnce.close(runtimes.values());
  }
}
