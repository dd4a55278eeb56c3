package org.mirrorbench.app.draft;

import java.util.HashMap;
import java.util.Map;
import org.mirrorbench.engine.flow.ExactlyOnce;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Runs;

/** Asks for exactly-once in a draft's words. Pure. */
final class Exactness {

  private Exactness() {}

  static boolean on(FlowDraft draft) {
    return ExactlyOnce.of(draft.options(), draft.workerOptions());
  }

  /** A worker of the flow's own is told as well; any other has it or not. */
  static FlowDraft with(FlowDraft draft, boolean wanted) {
    if (wanted == on(draft)) {
      return draft;
    }
    Map<String, String> options = new HashMap<>(draft.options());
    Map<String, String> worker = new HashMap<>(draft.workerOptions());
    options.remove(ExactlyOnce.CONNECTOR);
    worker.remove(ExactlyOnce.WORKER);
    if (wanted) {
      options.put(ExactlyOnce.CONNECTOR, "required");
      if (!(draft.runs() instanceof Runs.Remote)) {
        worker.put(ExactlyOnce.WORKER, "enabled");
      }
    }
    return draft.withOptions(options).withWorkerOptions(worker);
  }
}
