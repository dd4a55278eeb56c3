package org.mirrorbench.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;

/** What a running flow knows of itself. */
public record FlowView(
    FlowState state,
    List<ConnectorStatus> connectors,
    @Nullable Scrape lag,
    @Nullable HeartbeatSample heartbeat,
    @Nullable Double bytesPerSecond,
    @Nullable String runsOn,
    @Nullable Problem problem) {

  public FlowView {
    connectors = List.copyOf(connectors);
  }
}
