package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.draft.ChangeRow.State;
import org.mirrorbench.app.plan.PlanWhere;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowPlan;

/** All changes of a proposal, in their order. FX thread only. */
final class ChangeRows {

  private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
  private final PlanWhere where;
  private @Nullable Runs runs;

  ChangeRows(Messages messages) {
    where = new PlanWhere(messages);
  }

  ObservableList<ChangeRow> all() {
    return rows;
  }

  void plan(Proposal proposal) {
    runs = proposal.runs();
    List<ChangeRow> planned = new ArrayList<>();
    for (FlowPlan plan : proposal.plans()) {
      for (Change change : plan.changes()) {
        if (change.action() != Change.Action.KEEP) {
          String place = where.of(plan.flow(), runs, change);
          planned.add(new ChangeRow(planned.size(), change, place, State.WAITING, null));
        }
      }
    }
    rows.setAll(planned);
  }

  /**
   * @param done how many are behind
   */
  void reached(int done) {
    for (int i = 0; i < rows.size(); i++) {
      State now = i < done ? State.DONE : i == done ? State.RUNNING : State.WAITING;
      if (rows.get(i).state() != now) {
        rows.set(i, rows.get(i).in(now, null));
      }
    }
  }

  void outcome(List<ApplyReport> reports) {
    List<ChangeRow> ended = new ArrayList<>();
    for (ApplyReport report : reports) {
      for (ApplyReport.Outcome outcome : report.outcomes()) {
        if (outcome.change().action() != Change.Action.KEEP) {
          String place = where.of(report.plan().flow(), runs, outcome.change());
          ended.add(
              new ChangeRow(
                  ended.size(),
                  outcome.change(),
                  place,
                  state(outcome.state()),
                  outcome.problem()));
        }
      }
    }
    rows.setAll(ended);
  }

  private static State state(ApplyReport.State ended) {
    return switch (ended) {
      case DONE -> State.DONE;
      case FAILED -> State.FAILED;
      case NOT_TRIED -> State.NOT_TRIED;
    };
  }
}
