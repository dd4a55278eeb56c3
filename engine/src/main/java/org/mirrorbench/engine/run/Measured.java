package org.mirrorbench.engine.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Result;

/** The newest figures of a flow. Begun and ended on the flow's thread, read on any. */
final class Measured {

  private final FlowPorts ports;
  private @Nullable Watch watch;
  private volatile @Nullable Scrape lag;
  private volatile @Nullable HeartbeatSample heartbeat;

  Measured(FlowPorts ports) {
    this.ports = ports;
  }

  void begin(FlowSpec unlocked, DesiredFlow flow, Supplier<Result<ConnectCluster>> worker) {
    if (watch == null) {
      watch = new Watch(unlocked, flow, worker, ports.ticker(), this::keepLag, this::keepHeartbeat);
    }
  }

  private void keepLag(Scrape scrape) {
    lag = scrape;
    ports.onLag().accept(scrape);
  }

  private void keepHeartbeat(HeartbeatSample sample) {
    heartbeat = sample;
    ports.onHeartbeat().accept(sample);
  }

  /** Nothing more is measured; the last figures stay. */
  void end() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  void forget() {
    lag = null;
    heartbeat = null;
  }

  @Nullable Scrape lag() {
    return lag;
  }

  @Nullable HeartbeatSample heartbeat() {
    return heartbeat;
  }
}
