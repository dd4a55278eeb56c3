package org.mirrorbench.engine.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a flow comes to rest, and how far it has. On the flow's thread, but for {@link #resting} and
 * {@link #leaveWhenOver}.
 */
final class Stopping {

  private static final Logger LOGGER = LoggerFactory.getLogger(Stopping.class);

  private final FlowName name;
  private final Home home;
  private final Measured measured;
  private final Supervisor supervisor;
  private final Standby standby;

  /**
   * @param described the flow as it is described by then
   */
  Stopping(
      FlowName name,
      Supplier<FlowSpec> described,
      Home home,
      Measured measured,
      Supervisor supervisor) {
    this.name = name;
    this.home = home;
    this.measured = measured;
    this.supervisor = supervisor;
    this.standby = new Standby(name, described, InstantSource.system());
  }

  /** Whether its worker stands by. */
  boolean resting() {
    return standby.active();
  }

  void wake() {
    standby.end();
  }

  /** Stops its connectors; the worker stands by for some minutes, or is stopped at once. */
  Result<FlowName> rest() {
    if (!home.own()) {
      return stopElsewhere();
    }
    if (!standBy()) {
      now();
    }
    return Result.ok(name);
  }

  private Result<FlowName> stopElsewhere() {
    return home.cluster(Duration.ZERO)
        .then(standby::stop)
        .map(
            stopped -> {
              now();
              return name;
            });
  }

  private boolean standBy() {
    if (standby.active() || !home.isOpen()) {
      return standby.active();
    }
    measured.end();
    switch (home.cluster(Duration.ZERO).then(standby::stop)) {
      case Result.Ok<Boolean> ok -> {
        standby.begin();
        forgetSamples();
      }
      case Result.Err<Boolean>(Problem problem) ->
          LOGGER.info("The worker does not stand by: {}", problem.sentence());
    }
    return standby.active();
  }

  /** Ends its worker where that is its own, and looks no more. */
  void now() {
    measured.end();
    home.close();
    standby.end();
    forgetSamples();
  }

  private void forgetSamples() {
    measured.forget();
    supervisor.forget();
  }

  /** See {@link Standby#harmless}; any thread. Blocking. */
  Result<Optional<DesiredFlow>> harmless() {
    return standby.harmless();
  }

  /** Lets a worker that was not there stand by. */
  void standBy(FlowSpec described, DesiredFlow flow) {
    home.open(described, flow);
    standby.begin();
  }

  /** Lets a worker go that has stood by for long enough. Blocking. */
  void leaveWhenOver(CommandQueue commands) {
    if (standby.over(home.cluster(Duration.ZERO).then(ConnectCluster::statuses))) {
      var _ = commands.add(this::leave);
    }
  }

  private Result<FlowName> leave() {
    if (resting()) {
      now();
    }
    return Result.ok(name);
  }
}
