package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.PlanRunner;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.run.Planning;

/** Does what was proposed, flow by flow; nothing of a later flow once an earlier one failed. */
final class PlanApplication {

  private final PlanPorts ports;
  private final BiFunction<FlowSpec, Runs, Result<Planning>> planning;

  PlanApplication(PlanPorts ports, BiFunction<FlowSpec, Runs, Result<Planning>> planning) {
    this.ports = ports;
    this.planning = planning;
  }

  synchronized Result<List<ApplyReport>> apply(Proposal proposal, Progress progress) {
    if (proposal.blocked()) {
      return Result.err(blocked(proposal));
    }
    // all before any: what the first flow makes may be what the second one is compared with
    for (int i = 0; i < proposal.plans().size(); i++) {
      if (check(proposal, i) instanceof Result.Err<String>(Problem problem)) {
        return Result.err(problem);
      }
    }
    List<ApplyReport> reports = new ArrayList<>();
    for (int i = 0; i < proposal.plans().size(); i++) {
      FlowPlan plan = proposal.plans().get(i);
      boolean failed = reports.stream().anyMatch(report -> report.problem().isPresent());
      Result<ApplyReport> report =
          failed ? Result.ok(ApplyReport.notTried(plan)) : apply(proposal, i, progress);
      switch (report) {
        case Result.Ok<ApplyReport>(ApplyReport done) -> reports.add(done);
        case Result.Err<ApplyReport>(Problem problem) -> {
          if (reports.isEmpty()) {
            return Result.err(problem);
          }
          reports.add(ApplyReport.refused(plan, problem));
        }
      }
    }
    return Result.ok(reports);
  }

  private static Problem blocked(Proposal proposal) {
    String what =
        proposal.findings().stream()
            .filter(finding -> finding.severity() == org.mirrorbench.engine.problem.Severity.ERROR)
            .map(finding -> finding.evidence() + " " + finding.remedy())
            .findFirst()
            .orElse("A finding forbids it.");
    return new Problem.Conflict(
        "Plan of " + proposal.flows().stream().map(FlowSpec::name).toList(),
        "it must not be applied: " + what,
        "Mend what was found and plan again.");
  }

  private Result<String> check(Proposal proposal, int index) {
    FlowPlan plan = proposal.plans().get(index);
    return planning
        .apply(proposal.flows().get(index), proposal.runs())
        .then(it -> it.fingerprint(plan, proposal.comparedTopics()))
        .then(
            now ->
                now.equals(plan.fingerprint())
                    ? Result.ok(now)
                    : Result.err(PlanRunner.stale(plan)));
  }

  private Result<ApplyReport> apply(Proposal proposal, int index, Progress progress) {
    FlowSpec spec = proposal.flows().get(index);
    FlowPlan plan = proposal.plans().get(index);
    boolean known = ports.flow(spec.name()).isPresent();
    FlowState wanted = ports.flow(spec.name()).map(FlowRuntime::wanted).orElse(FlowState.STOPPED);
    return ports
        .save()
        .apply(spec, proposal.runs())
        .then(
            saved ->
                ports
                    .flow(saved)
                    .<Result<FlowRuntime>>map(Result::ok)
                    .orElseGet(() -> Result.err(StoredPlans.unknown(saved))))
        .then(
            flow -> {
              flow.carryOn(wanted);
              return proposal.runs() instanceof Runs.Files
                  ? Result.ok(new ApplyReport(plan, List.of()))
                  : flow.apply(plan, () -> Result.ok(plan.fingerprint()), progress)
                      .join()
                      .map(report -> settle(proposal, flow, report, known));
            });
  }

  private ApplyReport settle(
      Proposal proposal, FlowRuntime flow, ApplyReport report, boolean known) {
    if (report.problem().isPresent()) {
      ports.keepWish().accept(flow);
      return report;
    }
    switch (proposal.purpose()) {
      case REMOVE -> ports.forget().accept(flow.spec().name());
      case SET_UP, UNDO, REPAIR -> {
        boolean sleeps = !flow.isOpen();
        boolean first = proposal.purpose() == Proposal.Purpose.SET_UP && !known;
        if (sleeps && (first || flow.wanted() == FlowState.RUNNING)) {
          var _ = flow.start().join();
        }
        ports.keepWish().accept(flow);
      }
    }
    return report;
  }
}
