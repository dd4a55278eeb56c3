package org.mirrorbench.engine;

import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.plan.Journal;
import org.mirrorbench.engine.store.JournalTable;

/** The journal of plan runs in the workspace. */
record StoredJournal(JournalTable table) implements Journal {

  @Override
  public long begin(FlowName flow, String fingerprint, List<String> changes) {
    return table.begin(flow, fingerprint, changes);
  }

  @Override
  public void outcome(long run, int index, Outcome outcome) {
    String state =
        switch (outcome.state()) {
          case DONE -> "done";
          case FAILED -> "failed";
          case NOT_TRIED -> "notTried";
        };
    table.outcome(run, index, state, outcome.problem());
  }

  @Override
  public void end(long run) {
    table.end(run);
  }
}
