package org.mirrorbench.app.heartbeat;

import java.time.Instant;
import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;

/** Where stored heartbeats are read. Blocking. */
@FunctionalInterface
public interface HeartbeatHistory {
  /** Oldest first, at most so many points. */
  List<HeartbeatSample> read(FlowName flow, Instant from, Instant to, int points);
}
