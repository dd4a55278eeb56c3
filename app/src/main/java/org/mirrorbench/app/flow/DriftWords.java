package org.mirrorbench.app.flow;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.plan.Drift;

/** The words for whether a flow still is what was applied. */
final class DriftWords {

  private final Messages messages;
  private final Figures figures;

  DriftWords(Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
  }

  /** As a badge shows it; what was never compared is unknown. */
  StateWord of(@Nullable Drift drift) {
    if (drift == null || (drift.problem() != null && !drift.drifted())) {
      return new StateWord("unknown", messages.text("flow.drift.unknown"));
    }
    int changes = drift.changes().size();
    return drift.drifted()
        ? new StateWord(
            "catching-up", messages.count("flow.drift.some", changes, figures.number(changes)))
        : new StateWord("in-step", messages.text("flow.drift.none"));
  }
}
