package org.mirrorbench.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.run.FlowView;

/** Puts together what is known of a flow. Pure. */
final class Snapshots {

  private Snapshots() {}

  static FlowSnapshot of(
      FlowSpec spec, FlowView view, ClusterSnapshot source, ClusterSnapshot target) {
    Scrape.@Nullable Batch lag = view.lag() instanceof Scrape.Batch batch ? batch : null;
    HeartbeatSample beat = view.heartbeat();
    return new FlowSnapshot(
        spec.name(),
        view.state(),
        health(view.state(), lag),
        lag == null ? null : lag.recordsBehind(),
        lag == null ? null : lag.secondsBehind(),
        lag == null ? null : lag.recordsPerSecond(),
        view.bytesPerSecond(),
        lag == null ? null : lag.secondsToStep(),
        beat == null ? null : beat.ageSeconds(),
        lag == null ? null : topics(lag),
        view.connectors(),
        view.runsOn(),
        source,
        target,
        problem(view),
        Instant.now());
  }

  /** The last figures of a flow that was paused do not make it stalled. */
  private static Health health(FlowState state, Scrape.@Nullable Batch lag) {
    return switch (state) {
      case STOPPED, PAUSED -> Health.IDLE;
      case STARTING, UNKNOWN -> Health.UNKNOWN;
      case RUNNING, FAILED -> lag == null ? Health.UNKNOWN : lag.health();
    };
  }

  private static int topics(Scrape.Batch lag) {
    return (int) lag.samples().stream().map(LagSample::topic).distinct().count();
  }

  private static @Nullable Problem problem(FlowView view) {
    if (view.problem() != null) {
      return view.problem();
    }
    if (view.lag() instanceof Scrape.Failed failed) {
      return failed.problem();
    }
    HeartbeatSample beat = view.heartbeat();
    return beat == null ? null : beat.problem();
  }
}
