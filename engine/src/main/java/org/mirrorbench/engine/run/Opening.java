package org.mirrorbench.engine.run;

import java.time.Duration;
import java.util.function.Supplier;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.problem.Result;

/** How a flow gets to where it lives: with its secrets, guarded, and measured. On its thread. */
final class Opening {

  private final Runs runs;
  private final Home home;
  private final Measured measured;
  private final Stopping stopping;
  private final StartNews news;
  private final FlowPorts ports;
  private boolean countTwice;

  /**
   * @param killed true when the process that ran the flow before did not end cleanly
   */
  Opening(
      FlowName name,
      Runs runs,
      Home home,
      Measured measured,
      Stopping stopping,
      boolean killed,
      FlowPorts ports) {
    this.runs = runs;
    this.home = home;
    this.measured = measured;
    this.stopping = stopping;
    this.news = new StartNews(name, ports);
    this.countTwice = killed;
    this.ports = ports;
  }

  /**
   * Opens what a flow lives on and brings its connectors to what they should be.
   *
   * @param onlyLook true to change nothing
   */
  Result<FlowName> start(FlowSpec described, boolean onlyLook) {
    return unlocked(described)
        .then(
            open ->
                home.desired(open)
                    .then(
                        flow -> {
                          open(described, open, flow);
                          return onlyLook ? Result.ok(open.name()) : start(open, flow);
                        }));
  }

  private Result<FlowName> start(FlowSpec unlocked, DesiredFlow flow) {
    return new Starter(unlocked, runs, ports)
        .start(home, flow)
        .map(
            started -> {
              news.adopted(started.adoption());
              return unlocked.name();
            });
  }

  /** Carries out a plan; see {@link FlowRuntime#apply}. */
  Result<ApplyReport> apply(
      FlowSpec described, FlowPlan plan, Supplier<Result<String>> now, Progress progress) {
    return unlocked(described)
        .then(
            open ->
                home.desired(open)
                    .then(
                        flow -> {
                          if (Starter.changesConnectors(plan)) {
                            open(described, open, flow);
                          }
                          return new Starter(open, runs, ports)
                              .apply(home, flow, plan, now, progress);
                        }))
        .map(
            started -> {
              news.adopted(started.adoption());
              return started.report();
            });
  }

  /** With its secrets, and read-only where the workspace protects a cluster. */
  private Result<FlowSpec> unlocked(FlowSpec described) {
    return Unlocked.of(ports.guard().apply(described));
  }

  private void open(FlowSpec described, FlowSpec unlocked, DesiredFlow flow) {
    stopping.wake();
    if (!home.fits(described, flow)) {
      stopping.now();
    }
    if (countTwice && home.own() && !home.isOpen()) {
      countTwice = false;
      news.deliveredTwice(unlocked, flow);
    }
    home.open(described, flow);
    measured.begin(unlocked, flow, () -> home.cluster(Duration.ZERO));
  }
}
