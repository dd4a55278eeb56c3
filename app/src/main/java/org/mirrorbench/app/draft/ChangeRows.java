package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mirrorbench.app.draft.ChangeRow.State;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.plan.Change;

/** All changes of a proposal, in their order. FX thread only. */
final class ChangeRows {

  private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();

  ObservableList<ChangeRow> all() {
    return rows;
  }

  void plan(Proposal proposal) {
    List<ChangeRow> planned = new ArrayList<>();
    proposal.plans().stream()
        .flatMap(plan -> plan.changes().stream())
        .filter(change -> change.action() != Change.Action.KEEP)
        .forEach(change -> planned.add(new ChangeRow(planned.size(), change, State.WAITING, null)));
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
          ended.add(
              new ChangeRow(
                  ended.size(), outcome.change(), state(outcome.state()), outcome.problem()));
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
