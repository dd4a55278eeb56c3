package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.heartbeat.HeartbeatReader;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagSampler;
import org.mirrorbench.engine.lag.Positions;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;

/** Samples a running flow's lag and heartbeats until it is closed. */
final class Watch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final LagSampler sampler;
  private final HeartbeatReader heartbeats;
  private final Ticker.Job lagJob;
  private final Ticker.Job heartbeatJob;

  Watch(
      FlowSpec spec,
      DesiredFlow desired,
      Supplier<Result<ConnectCluster>> worker,
      Ticker ticker,
      Consumer<Scrape> onLag,
      Consumer<HeartbeatSample> onHeartbeat) {
    ConnectorConfig source = desired.connectors().getFirst();
    this.sampler =
        new LagSampler(
            spec.name(),
            spec.source(),
            source.config(),
            positions(spec, worker),
            () -> Acknowledged.counts(spec.name()));
    boolean endToEnd = FlowTranslator.heartbeatHome(spec).equals(spec.source());
    ClusterProfile target = spec.target();
    this.heartbeats =
        new HeartbeatReader(spec.name(), target, heartbeatTopic(spec, endToEnd, source), endToEnd);
    this.lagJob =
        ticker.every(INTERVAL, "lag-" + spec.name(), () -> onLag.accept(sampler.sample()));
    this.heartbeatJob =
        ticker.every(
            INTERVAL, "heartbeats-" + spec.name(), () -> onHeartbeat.accept(heartbeats.sample()));
  }

  private static Positions positions(FlowSpec spec, Supplier<Result<ConnectCluster>> worker) {
    String connector = new FlowNames(spec.name()).sourceConnector();
    return () -> worker.get().then(cluster -> cluster.offsets(connector)).map(Positions::of);
  }

  /** Even the identity policy renames heartbeats. */
  private static String heartbeatTopic(FlowSpec spec, boolean endToEnd, ConnectorConfig source) {
    String separator = source.config().getOrDefault("replication.policy.separator", ".");
    return endToEnd ? spec.source().alias() + separator + "heartbeats" : "heartbeats";
  }

  @Override
  public void close() {
    lagJob.close();
    heartbeatJob.close();
    sampler.close();
    heartbeats.close();
  }
}
