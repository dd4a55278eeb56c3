package org.mirrorbench.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.plan.DriftPlanner;
import org.mirrorbench.engine.plan.QuotaPlanner;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.schedule.Ticker;

/**
 * Compares what runs with what was applied, about every half minute. All flows side by side: a
 * worker that does not answer keeps no other flow waiting beyond its own time-out, and its flow is
 * unknown.
 */
final class DriftWatch {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final PlanPorts ports;
  private final Feed<Map<FlowName, Drift>> feed = new Feed<>();

  DriftWatch(PlanPorts ports, Ticker ticker) {
    this.ports = ports;
    ticker.every(INTERVAL, "drift", this::look);
  }

  ReadOnlyFeed<Map<FlowName, Drift>> feed() {
    return feed;
  }

  /** Blocking. */
  synchronized void look() {
    Map<FlowName, Drift> found = new ConcurrentHashMap<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (FlowRuntime flow : ports.flows().get()) {
        if (flow.wanted() != FlowState.STOPPED && flow.isOpen()) {
          all.execute(() -> look(flow, found));
        }
      }
    }
    feed.publish(Map.copyOf(found));
  }

  private void look(FlowRuntime flow, Map<FlowName, Drift> into) {
    FlowName name = flow.spec().name();
    DriftPlanner applied = new DriftPlanner(name, ports.journal().done(name));
    if (applied.knows()) {
      into.put(name, drift(flow, applied));
    }
  }

  private static Drift drift(FlowRuntime flow, DriftPlanner applied) {
    FlowName name = flow.spec().name();
    Instant now = Instant.now();
    return switch (flow.connectors().then(actual -> changes(flow.spec(), applied, actual))) {
      case Result.Ok<List<Change>>(List<Change> changes) -> new Drift(name, now, changes, null);
      case Result.Err<List<Change>>(Problem problem) -> new Drift(name, now, List.of(), problem);
    };
  }

  private static Result<List<Change>> changes(
      FlowSpec spec, DriftPlanner applied, Map<String, ConnectorConfig> actual) {
    ConnectorConfig source = actual.get(new FlowNames(spec.name()).sourceConnector());
    Map<String, String> config = source == null ? Map.of() : source.config();
    try {
      return new QuotaPlanner(spec, config).actual().map(quotas -> applied.changes(actual, quotas));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }
}
