package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Where it runs. */
final class RunsRules {

  private static final String FIELD = "runs";

  private RunsRules() {}

  static List<DraftFault> check(FlowDraft draft, Known known) {
    return switch (draft.runs()) {
      case Runs.Engine() -> List.of();
      case Runs.Files() -> List.of();
      case Runs.Remote(String name) ->
          known
              .worker(name)
              .map(worker -> remote(draft, worker))
              .orElseGet(() -> List.of(DraftFault.of(Topic.UNKNOWN_WORKER, FIELD, name)));
    };
  }

  private static List<DraftFault> remote(FlowDraft draft, WorkerEntry worker) {
    List<DraftFault> faults = new ArrayList<>();
    if (!draft.workerOptions().isEmpty()) {
      faults.add(DraftFault.of(Topic.WORKER_OPTIONS_IGNORED, FIELD, worker.name()));
    }
    if (worker instanceof LocalWorker local) {
      draft.paths().stream()
          .map(FlowName::target)
          .filter(target -> !target.equals(local.cluster()))
          .map(
              target ->
                  DraftFault.of(
                      Topic.WORKER_ELSEWHERE, FIELD, local.name(), local.cluster(), target))
          .forEach(faults::add);
    }
    return faults;
  }
}
