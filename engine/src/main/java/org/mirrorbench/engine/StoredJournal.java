package org.mirrorbench.engine;

import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.Journal;
import org.mirrorbench.engine.plan.JournalEntry;
import org.mirrorbench.engine.store.JournalTable;

/** The journal of plan runs in the workspace. */
record StoredJournal(JournalTable table) implements Journal {

  @Override
  public long begin(FlowPlan plan) {
    return table.begin(
        plan.flow(),
        plan.fingerprint(),
        plan.former(),
        plan.changes().stream().map(JournalEntry::of).toList());
  }

  @Override
  public void outcome(long run, int index, Outcome outcome) {
    table.outcome(run, index, outcome.state().word(), outcome.problem());
  }

  @Override
  public void end(long run) {
    table.end(run);
  }
}
