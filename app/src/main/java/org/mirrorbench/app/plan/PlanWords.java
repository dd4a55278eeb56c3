package org.mirrorbench.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.DiffTable;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.SymptomText;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.PlanRun;

/** The words for plans and for what is found. */
public final class PlanWords {

  private final Messages messages;
  private final Figures figures;

  public PlanWords(Messages messages) {
    this.messages = messages;
    this.figures = new Figures(messages);
  }

  /** {@code 2 to create · 1 to update}; or that nothing is to do. */
  public String summary(List<FlowPlan> plans) {
    return summary(
        "plan.count.",
        plans.stream().flatMap(plan -> plan.changes().stream()).map(Change::action).toList());
  }

  /** {@code 2 created · 1 updated}: what a run was about. */
  public String summary(PlanRun run) {
    return summary("plan.was.", run.steps().stream().map(PlanRun.Step::action).toList());
  }

  private String summary(String prefix, List<Change.Action> actions) {
    List<String> parts = new ArrayList<>();
    for (Change.Action action : Change.Action.values()) {
      long count = actions.stream().filter(each -> each == action).count();
      if (count > 0 && action != Change.Action.KEEP) {
        parts.add(messages.count(prefix + action.name(), count, figures.number(count)));
      }
    }
    return parts.isEmpty() ? messages.text("plan.nothing") : String.join(" · ", parts);
  }

  /** The columns of a diff between what is there and what will be. */
  public DiffTable.Words columns() {
    return columns("plan.column.from", "plan.column.to");
  }

  /** The columns of a diff between what was there and what was made of it. */
  public DiffTable.Words pastColumns() {
    return columns("plan.column.before", "plan.column.after");
  }

  private DiffTable.Words columns(String from, String to) {
    return new DiffTable.Words(
        messages.text("plan.column.what"),
        messages.text("plan.column.mark"),
        messages.text(from),
        messages.text(to),
        messages.text("plan.column.outcome"));
  }

  /**
   * A finding for a list.
   *
   * @param repair called for its repair; null where nothing can be repaired from here
   */
  public FindingList.Entry entry(Finding finding, @Nullable Consumer<Finding> repair) {
    SymptomText text = new SymptomText(messages);
    FindingList.Grade grade =
        switch (finding.severity()) {
          case ERROR -> FindingList.Grade.ERROR;
          case WARNING -> FindingList.Grade.WARNING;
          case INFO -> FindingList.Grade.INFO;
        };
    return new FindingList.Entry(
        grade,
        text.severity(finding.severity()),
        finding.subject(),
        text.evidence(finding),
        text.remedy(finding),
        repair == null || finding.repair() == null
            ? null
            : new FindingList.Repair(
                "repair-" + finding.symptom().id(),
                messages.text("doctor.repair"),
                () -> repair.accept(finding)));
  }

  /** How many findings a list leaves out. */
  public String more(int count) {
    return messages.count("doctor.more", count, figures.number(count));
  }
}
