package org.mirrorbench.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.canary.Canary;
import org.mirrorbench.engine.canary.CanaryResult;
import org.mirrorbench.engine.carryover.ParityMatrix;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Route;
import org.mirrorbench.engine.keys.Defaults;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** Proofs on the flows of the workspace. */
final class StoredProofs implements Proofs {

  private static final Set<Section> SECTIONS = Set.of(Section.CONFIGS, Section.ACLS);

  private final Function<FlowName, @Nullable FlowRuntime> flows;
  private final Supplier<List<Route>> others;
  private final Inventories inventories;

  /**
   * @param flows a known flow, or null
   * @param others the ways of all known flows
   */
  StoredProofs(
      Function<FlowName, @Nullable FlowRuntime> flows,
      Supplier<List<Route>> others,
      Inventories inventories) {
    this.flows = flows;
    this.others = others;
    this.inventories = inventories;
  }

  @Override
  public Result<CanaryReport> canary(FlowName flow, int records, Progress progress) {
    if (records < 1 || records > 1000) {
      throw new IllegalArgumentException("1 to 1000 records, not " + records);
    }
    Instant start = Instant.now();
    String run = UUID.randomUUID().toString().substring(0, 8);
    return running(flow)
        .then(spec -> Canary.run(spec, source(spec), records, run, progress))
        .map(result -> report(flow, result, start));
  }

  private CanaryReport report(FlowName flow, CanaryResult result, Instant start) {
    Problem problem = result.problem();
    return new CanaryReport(
        flow,
        result.topic().name(),
        result.topic().remote(),
        result.sent(),
        result.millis().size(),
        result.millis(),
        result.cleanedUp(),
        problem == null ? takenOn(flow, result.topic().remote()) : problem,
        start,
        Duration.between(start, Instant.now()));
  }

  /** Flows that go on from the target may have copied the copy, where nothing is cleaned up. */
  private @Nullable Problem takenOn(FlowName flow, String remote) {
    String onward =
        others.get().stream()
            .filter(route -> route.flow().source().equals(flow.target()))
            .filter(route -> route.carries(remote) != null)
            .map(route -> route.flow() + " to " + route.carries(remote))
            .collect(Collectors.joining(", "));
    return onward.isEmpty()
        ? null
        : new Problem.Conflict(
            "Topic " + remote,
            "other flows take such a topic on: " + onward + ".",
            "If they ran, delete their copies by hand.");
  }

  @Override
  public Result<List<ParityRow>> parity(FlowName flow, Progress progress) {
    return known(flow)
        .map(FlowRuntime::spec)
        .then(
            spec ->
                read(spec.source().alias(), progress)
                    .then(
                        source ->
                            read(spec.target().alias(), progress)
                                .then(target -> compared(spec, source, target))));
  }

  private Result<Inventory> read(String alias, Progress progress) {
    return inventories.read(alias, SECTIONS, progress);
  }

  private static Result<List<ParityRow>> compared(
      FlowSpec spec, Inventory source, Inventory target) {
    try {
      return Result.ok(new ParityMatrix(source(spec)).rows(source, target));
    } catch (KafkaException | IllegalArgumentException e) {
      return Result.err(
          new Problem.Invalid(
              "Flow " + spec.name(),
              Reason.BAD_FILTERS.text(e.getMessage()),
              Reason.CORRECT_SETTINGS.text()));
    }
  }

  private Result<FlowSpec> running(FlowName flow) {
    return known(flow)
        .then(
            runtime ->
                runtime.view().state() == FlowState.RUNNING
                    ? Result.ok(runtime.spec())
                    : Result.err(
                        new Problem.Conflict(
                            "Flow " + flow, Reason.NOT_RUNNING.text(), Reason.START_FIRST.text())));
  }

  private Result<FlowRuntime> known(FlowName flow) {
    FlowRuntime runtime = flows.apply(flow);
    return runtime == null
        ? Result.err(
            new Problem.Invalid("Flow " + flow, Reason.NO_FLOW.text(), Reason.SAVE_FIRST.text()))
        : Result.ok(runtime);
  }

  /** What the source connector is told, but for the ways to its clusters and their secrets. */
  private static Map<String, String> source(FlowSpec spec) {
    Map<String, String> config = new HashMap<>(Defaults.CONNECTOR);
    config.putAll(Presets.fill(spec));
    config.put("source.cluster.alias", spec.source().alias());
    config.put("target.cluster.alias", spec.target().alias());
    return config;
  }
}
