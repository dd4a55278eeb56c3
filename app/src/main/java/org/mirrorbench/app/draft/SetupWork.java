package org.mirrorbench.app.draft;

import java.util.List;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.engine.CanaryReport;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.plan.ApplyReport;

/** What the steps ask the engine, and its answers. FX thread only. */
final class SetupWork {

  final SetupSources sources;
  final GroundBook grounds;
  final Inquiry<List<CheckReport>> checks;
  final Inquiry<Proposal> plan;
  final Inquiry<List<ApplyReport>> applied;
  final Inquiry<List<CanaryReport>> canaries;

  SetupWork(SetupSources sources, PageContext context) {
    this.sources = sources;
    grounds = new GroundBook(sources.inventories(), context.background(), context.messages());
    checks = new Inquiry<>(context.background());
    plan = new Inquiry<>(context.background());
    applied = new Inquiry<>(context.background());
    canaries = new Inquiry<>(context.background());
  }

  /** Cancels what only looks; what is being applied goes on. */
  void stop() {
    grounds.stop();
    checks.stop();
    plan.stop();
    canaries.stop();
  }
}
