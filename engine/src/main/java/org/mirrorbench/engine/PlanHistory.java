package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.JournalEntry;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.plan.UndoPlanner;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.store.FormerFlow;
import org.mirrorbench.engine.store.JournaledRun;

/** What the journal remembers of applied plans, for people and for undoing. */
final class PlanHistory {

  private static final int AT_MOST = 100;

  private final PlanPorts ports;

  PlanHistory(PlanPorts ports) {
    this.ports = ports;
  }

  List<PlanRun> of(FlowName flow) {
    return ports.journal().newest(flow, AT_MOST).stream().map(PlanHistory::run).toList();
  }

  private static PlanRun run(JournaledRun run) {
    return new PlanRun(
        run.id(),
        run.flow(),
        run.begunAt(),
        run.endedAt(),
        run.steps().stream().map(PlanHistory::step).toList(),
        complete(run) && UndoPlanner.undoable(tried(run)));
  }

  private static PlanRun.Step step(JournaledRun.Step step) {
    JournalEntry entry = step.entry();
    Problem problem = step.problem();
    String said = problem == null ? null : problem.sentence();
    return entry == null
        ? new PlanRun.Step(
            Change.Action.UPDATE,
            Change.Kind.CONNECTOR,
            step.change(),
            List.of(),
            step.outcome(),
            said)
        : new PlanRun.Step(
            entry.action(), entry.kind(), entry.name(), entry.fields(), step.outcome(), said);
  }

  /** An older version did not write down what there was before. */
  private static boolean complete(JournaledRun run) {
    return run.steps().stream().allMatch(step -> step.entry() != null);
  }

  /** A change that was cut short, or failed half-way, may have been made. */
  private static List<JournalEntry> tried(JournaledRun run) {
    List<JournalEntry> tried = new ArrayList<>();
    for (JournaledRun.Step step : run.steps()) {
      JournalEntry entry = step.entry();
      if (entry != null && !Objects.equals(step.outcome(), "notTried")) {
        tried.add(entry);
      }
    }
    return tried;
  }

  /**
   * What it takes to undo a run.
   *
   * @param spec the flow as it was before
   */
  record Undo(FlowSpec spec, FlowRuntime flow, List<JournalEntry> entries) {}

  Result<Undo> undo(long id) {
    Optional<JournaledRun> found = ports.journal().find(id);
    if (found.isEmpty()) {
      return Result.err(
          new Problem.Invalid(
              "Run " + id, "the workspace has no such run.", "Look at the history."));
    }
    JournaledRun run = found.get();
    if (!complete(run) || !UndoPlanner.undoable(tried(run))) {
      return Result.err(notUndoable(run));
    }
    return ports
        .flow(run.flow())
        .<Result<Undo>>map(flow -> former(run, flow).map(spec -> new Undo(spec, flow, tried(run))))
        .orElseGet(() -> Result.err(StoredPlans.unknown(run.flow())));
  }

  private static Problem notUndoable(JournaledRun run) {
    boolean nothing = tried(run).stream().allMatch(entry -> entry.action() == Change.Action.KEEP);
    return new Problem.Conflict(
        "Run " + run.id() + " of flow " + run.flow(),
        nothing
            ? "it changed nothing."
            : "what was there before is not known well enough: secrets in clear are never kept, and"
                + " topics are never deleted.",
        "Change the flow and plan it instead.");
  }

  private Result<FlowSpec> former(JournaledRun run, FlowRuntime flow) {
    Optional<FormerFlow> former = ports.journal().former(run, ports.open());
    if (former.isEmpty()) {
      return Result.ok(flow.spec());
    }
    FlowSpec spec = former.get().spec();
    FlowSpec now = flow.spec();
    List<String> missing = former.get().missingSecrets();
    if (missing.isEmpty()) {
      return Result.ok(spec);
    }
    // what is not kept is what it is now: its file, or whoever typed it, has it only once
    return Result.ok(
        new FlowSpec(
            spec.name(),
            now.source(),
            now.target(),
            spec.preset(),
            with(spec.connectorSettings(), now.connectorSettings(), missing),
            with(spec.workerSettings(), now.workerSettings(), missing)));
  }

  private static Map<String, String> with(
      Map<String, String> former, Map<String, String> now, List<String> missing) {
    Map<String, String> all = new HashMap<>(former);
    now.forEach(
        (key, value) -> {
          if (missing.stream().anyMatch(name -> name.endsWith("." + key))) {
            all.putIfAbsent(key, value);
          }
        });
    return all;
  }
}
