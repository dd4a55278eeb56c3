package org.mirrorbench.app.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.DiffLine;
import org.mirrorbench.app.control.DiffLine.Ending;
import org.mirrorbench.app.control.DiffLine.Kind;
import org.mirrorbench.app.control.DiffLine.Mark;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FieldChange;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Problem;

/** Makes the lines of a diff from plans, from runs of plans and from drift. */
public final class PlanLines {

  private final Messages messages;
  private final Figures figures;
  private final PlanWhere places;

  public PlanLines(Messages messages) {
    this.messages = messages;
    this.figures = new Figures(messages);
    this.places = new PlanWhere(messages);
  }

  /**
   * Plans, grouped by flow where there are several, then by what the changes are about and where
   * they are made.
   *
   * @param runs where the connectors run, or null when that is unknown
   */
  public List<DiffLine> of(List<FlowPlan> plans, @Nullable Runs runs, List<ApplyReport> reports) {
    Map<Change, ApplyReport.Outcome> outcomes = new HashMap<>();
    reports.forEach(
        report -> report.outcomes().forEach(outcome -> outcomes.put(outcome.change(), outcome)));
    List<DiffLine> lines = new ArrayList<>();
    for (FlowPlan plan : plans) {
      List<Step> steps =
          plan.changes().stream()
              .map(
                  change ->
                      step(change, places.of(plan.flow(), runs, change), outcomes.get(change)))
              .toList();
      List<DiffLine> groups = groups(steps);
      if (plans.size() == 1) {
        lines.addAll(groups);
      } else {
        lines.add(DiffLine.heading(FlowWords.name(plan.flow()), "", groups, true));
      }
    }
    return lines;
  }

  /** What became of a plan. */
  public List<DiffLine> of(PlanRun run) {
    return groups(run.steps().stream().map(this::step).toList());
  }

  /** What would bring a flow back to what was applied. */
  public List<DiffLine> of(FlowName flow, List<Change> changes) {
    return groups(
        changes.stream().map(change -> step(change, places.of(flow, null, change), null)).toList());
  }

  private record Step(
      Change.Action action,
      Change.Kind kind,
      String where,
      String name,
      List<FieldChange> fields,
      Ending ending) {}

  private Step step(Change change, String where, ApplyReport.@Nullable Outcome outcome) {
    return new Step(
        change.action(),
        change.kind(),
        where,
        change.name(),
        change.fields(),
        ending(change, outcome));
  }

  private Step step(PlanRun.Step step) {
    return new Step(step.action(), step.kind(), "", step.name(), step.fields(), ending(step));
  }

  private Ending ending(Change change, ApplyReport.@Nullable Outcome outcome) {
    if (outcome == null || change.action() == Change.Action.KEEP) {
      return Ending.OPEN;
    }
    Problem problem = outcome.problem();
    String detail = problem == null ? "" : new ProblemText(messages).whole(problem);
    return switch (outcome.state()) {
      case DONE -> new Ending("in-step", messages.text("plan.outcome.done"), detail);
      case FAILED -> new Ending("failed", messages.text("plan.outcome.failed"), detail);
      case NOT_TRIED -> new Ending("idle", messages.text("plan.outcome.notTried"), detail);
    };
  }

  private Ending ending(PlanRun.Step step) {
    if (step.action() == Change.Action.KEEP) {
      return Ending.OPEN;
    }
    String detail = Objects.requireNonNullElse(step.problem(), "");
    String outcome = Objects.requireNonNullElse(step.outcome(), "unknown");
    return switch (outcome) {
      case "done" -> new Ending("in-step", messages.text("plan.outcome.done"), detail);
      case "failed" -> new Ending("failed", messages.text("plan.outcome.failed"), detail);
      case "notTried" -> new Ending("idle", messages.text("plan.outcome.notTried"), detail);
      default -> new Ending("unknown", messages.text("plan.outcome.unknown"), detail);
    };
  }

  private List<DiffLine> groups(List<Step> steps) {
    List<DiffLine> groups = new ArrayList<>();
    for (Change.Kind kind : Change.Kind.values()) {
      List<Step> those =
          steps.stream()
              .filter(step -> step.kind() == kind && step.action() != Change.Action.KEEP)
              .toList();
      those.stream()
          .map(Step::where)
          .distinct()
          .forEach(
              where ->
                  groups.add(
                      group(
                          places.title(kind, where),
                          those.stream().filter(step -> step.where().equals(where)).toList(),
                          true)));
    }
    List<Step> kept = steps.stream().filter(step -> step.action() == Change.Action.KEEP).toList();
    if (!kept.isEmpty()) {
      groups.add(group(messages.text("plan.unchanged"), kept, false));
    }
    return groups;
  }

  private DiffLine group(String title, List<Step> steps, boolean open) {
    return DiffLine.heading(
        title, figures.number(steps.size()), steps.stream().map(this::thing).toList(), open);
  }

  /** What is changed is unfolded; many settings of something new are there on demand. */
  private DiffLine thing(Step step) {
    String fields =
        step.fields().isEmpty()
            ? step.where()
            : messages.count(
                "plan.fields", step.fields().size(), figures.number(step.fields().size()));
    return new DiffLine(
        Kind.THING,
        mark(step.action()),
        messages.text("plan.action." + step.action().name()),
        step.name(),
        "",
        fields,
        step.ending(),
        step.fields().stream().map(this::field).toList(),
        step.action() == Change.Action.UPDATE || step.fields().size() == 1);
  }

  private DiffLine field(FieldChange field) {
    Mark mark =
        Objects.equals(field.from(), field.to())
            ? Mark.SAME
            : field.from() == null ? Mark.ADDED : field.to() == null ? Mark.REMOVED : Mark.CHANGED;
    String word =
        switch (mark) {
          case NONE -> "";
          case ADDED -> messages.text("plan.field.added");
          case REMOVED -> messages.text("plan.field.removed");
          case CHANGED -> messages.text("plan.field.changed");
          case SAME -> messages.text("plan.field.same");
        };
    return DiffLine.field(
        mark,
        word,
        field.key(),
        Objects.requireNonNullElse(field.from(), ""),
        Objects.requireNonNullElse(field.to(), ""));
  }

  private static Mark mark(Change.Action action) {
    return switch (action) {
      case CREATE -> Mark.ADDED;
      case UPDATE -> Mark.CHANGED;
      case REMOVE -> Mark.REMOVED;
      case KEEP -> Mark.SAME;
    };
  }
}
