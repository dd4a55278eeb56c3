package org.mirrorbench.engine.run;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;

/** The newest samples of a running flow, which are also passed on. Any thread. */
final class Readings {

  private final FlowPorts ports;
  private volatile @Nullable Scrape lag;
  private volatile @Nullable HeartbeatSample heartbeat;

  Readings(FlowPorts ports) {
    this.ports = ports;
  }

  void keep(Scrape scrape) {
    lag = scrape;
    ports.onLag().accept(scrape);
  }

  void keep(HeartbeatSample sample) {
    heartbeat = sample;
    ports.onHeartbeat().accept(sample);
  }

  @Nullable Scrape lag() {
    return lag;
  }

  @Nullable HeartbeatSample heartbeat() {
    return heartbeat;
  }

  void forget() {
    lag = null;
    heartbeat = null;
  }
}
