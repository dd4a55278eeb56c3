package org.mirrorbench.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Result;

/** The composition root: joins the features and offers them to the window and the commands. */
public final class Engine implements AutoCloseable {

  private final Feed<List<FlowSnapshot>> flows = new Feed<>();
  private final Feed<Scrape> lag = new Feed<>();
  private final Feed<HeartbeatSample> heartbeats = new Feed<>();
  private final Feed<Notice> notices = new Feed<>();
  private final Feed<LogLine> log = new Feed<>();

  /** Takes the workspace's lock and opens its databases; starts nothing on any cluster. */
  public static Result<Engine> open(EngineConfig config) {
    throw new UnsupportedOperationException(config.toString());
  }

  /** Every known flow, about once a second and at each change of state. */
  public ReadOnlyFeed<List<FlowSnapshot>> flows() {
    return flows;
  }

  /** Each look at each running flow's lag, after it was stored. */
  public ReadOnlyFeed<Scrape> lag() {
    return lag;
  }

  public ReadOnlyFeed<HeartbeatSample> heartbeats() {
    return heartbeats;
  }

  public ReadOnlyFeed<Notice> notices() {
    return notices;
  }

  public ReadOnlyFeed<LogLine> log() {
    return log;
  }

  /** The newest log lines, oldest first, at most 5000. */
  public List<LogLine> recentLog() {
    return List.of();
  }

  /** Remembers a flow in the workspace, replacing one of the same name. */
  public Result<FlowName> save(FlowSpec spec) {
    throw new UnsupportedOperationException(spec.toString());
  }

  /** Starts the flow's worker, plans, applies; done when Connect has accepted it. */
  public CompletableFuture<Result<FlowName>> start(FlowName flow) {
    throw new UnsupportedOperationException(flow.toString());
  }

  /** Pauses the connectors: tasks stay assigned and deliver nothing. */
  public CompletableFuture<Result<FlowName>> pause(FlowName flow) {
    throw new UnsupportedOperationException(flow.toString());
  }

  public CompletableFuture<Result<FlowName>> resume(FlowName flow) {
    throw new UnsupportedOperationException(flow.toString());
  }

  /** Flushes offsets, stops the connectors and their worker. Nothing is deleted. */
  public CompletableFuture<Result<FlowName>> stop(FlowName flow) {
    throw new UnsupportedOperationException(flow.toString());
  }

  /** Blocking: call it off the FX thread. */
  public List<LagPoint> lagHistory(LagQuery query) {
    throw new UnsupportedOperationException(query.toString());
  }

  /** Blocking: the samples of a range, oldest first, at most {@code points} of them. */
  public List<HeartbeatSample> heartbeatHistory(
      FlowName flow, Instant from, Instant to, int points) {
    throw new UnsupportedOperationException(flow.toString() + from + to + points);
  }

  @Override
  public void close() {}
}
