package org.mirrorbench.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  private static final Duration FRESH = Duration.ofSeconds(8);

  private Snapshots() {}

  static FlowSnapshot of(
      FlowSpec spec, FlowView view, ClusterSnapshot source, ClusterSnapshot target) {
    return of(spec, view, source, target, Instant.now());
  }

  static FlowSnapshot of(
      FlowSpec spec, FlowView view, ClusterSnapshot source, ClusterSnapshot target, Instant now) {
    Scrape.@Nullable Batch lag =
        view.lag() instanceof Scrape.Batch batch && fresh(batch, now) ? batch : null;
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
        beat == null ? null : age(beat, now),
        lag == null ? null : topics(lag),
        view.connectors(),
        view.runsOn(),
        source,
        target,
        problem(spec, view, source, target, now),
        now);
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

  /**
   * Old figures are not shown as present ones: a cluster that hangs must not leave a flow green.
   */
  private static boolean fresh(Scrape scrape, Instant now) {
    return Duration.between(scrape.at(), now).compareTo(FRESH) < 0;
  }

  /** Grows also while nothing can be read. */
  private static @Nullable Double age(HeartbeatSample beat, Instant now) {
    return beat.emittedAt() == null
        ? null
        : Math.max(0, Duration.between(beat.emittedAt(), now).toMillis()) / 1000.0;
  }

  private static @Nullable Problem problem(
      FlowSpec spec, FlowView view, ClusterSnapshot source, ClusterSnapshot target, Instant now) {
    if (view.problem() != null) {
      return view.problem();
    }
    if (target.problem() != null && view.state() != FlowState.STOPPED) {
      return target.problem();
    }
    if (source.problem() != null && view.state() != FlowState.STOPPED) {
      return source.problem();
    }
    if (view.lag() instanceof Scrape.Failed failed
        && (view.state() != FlowState.STARTING
            || failed.problem() instanceof Problem.Unreachable)) {
      // a worker that is starting does not know its connectors yet
      return failed.problem();
    }
    if (view.lag() instanceof Scrape.Batch old && !fresh(old, now)) {
      return new Problem.TimedOut(
          "Flow " + spec.name(),
          "its lag could not be read since " + old.at().truncatedTo(ChronoUnit.SECONDS) + ".",
          "One of its clusters or its worker does not answer; it is tried again by itself.");
    }
    HeartbeatSample beat = view.heartbeat();
    return beat == null ? null : beat.problem();
  }
}
