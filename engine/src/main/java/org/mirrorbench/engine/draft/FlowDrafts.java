package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftSettings;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;

/** Makes flows of a draft, and a draft of flows. Pure. */
public final class FlowDrafts {

  private FlowDrafts() {}

  /** What becomes of a draft. */
  public sealed interface Outcome {

    /**
     * Its flows, in the order of its paths.
     *
     * @param remarks what does not forbid them
     */
    record Ready(List<FlowSpec> flows, List<DraftFault> remarks) implements Outcome {
      public Ready {
        flows = List.copyOf(flows);
        remarks = List.copyOf(remarks);
      }
    }

    /** It cannot be used as it is. */
    record Rejected(List<DraftFault> faults) implements Outcome {
      public Rejected {
        faults = List.copyOf(faults);
      }
    }
  }

  /** Checks everything again and makes a flow of each path. */
  public static Outcome finish(FlowDraft draft, Known known) {
    List<DraftFault> faults = DraftRules.check(draft, known);
    if (!DraftRules.usable(faults)) {
      return new Outcome.Rejected(faults);
    }
    List<FlowSpec> flows = new ArrayList<>();
    for (FlowName path : draft.paths()) {
      known
          .cluster(path.source())
          .ifPresent(
              source ->
                  known
                      .cluster(path.target())
                      .ifPresent(
                          target ->
                              flows.add(
                                  new FlowSpec(
                                      path,
                                      source,
                                      target,
                                      draft.preset(),
                                      DraftSettings.of(draft, path),
                                      draft.workerOptions()))));
    }
    return new Outcome.Ready(flows, faults);
  }

  /**
   * The same draft between clusters that are still to be chosen: a copy never stands where its
   * origin does. What a single flow had of its own is said for all flows of the copy.
   *
   * @param id of the new draft
   */
  public static FlowDraft copy(FlowDraft draft, String id) {
    Map<String, String> options = new TreeMap<>(draft.options());
    if (draft.paths().size() == 1) {
      options.putAll(draft.own().getOrDefault(draft.paths().getFirst(), Map.of()));
    }
    return new FlowDraft(
        id,
        draft.scenario(),
        List.of(),
        draft.runs(),
        draft.naming(),
        draft.topics(),
        draft.groups(),
        draft.preset(),
        options,
        draft.workerOptions(),
        Map.of());
  }

  /**
   * The same draft for another pair of clusters, to set up a flow like an existing one.
   *
   * @param id of the new draft
   */
  public static FlowDraft copy(FlowDraft draft, String id, FlowName path) {
    Map<String, String> own = new TreeMap<>();
    if (draft.paths().size() == 1) {
      own.putAll(draft.own().getOrDefault(draft.paths().getFirst(), Map.of()));
    }
    return new FlowDraft(
        id,
        draft.scenario(),
        List.of(path),
        draft.runs(),
        draft.naming(),
        draft.topics(),
        draft.groups(),
        draft.preset(),
        draft.options(),
        draft.workerOptions(),
        own.isEmpty() ? Map.of() : Map.of(path, own));
  }
}
