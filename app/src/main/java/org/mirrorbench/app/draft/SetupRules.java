package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirrorbench.engine.draft.DraftReading;
import org.mirrorbench.engine.draft.FlowDrafts;
import org.mirrorbench.engine.draft.Known;
import org.mirrorbench.engine.draft.Scenarios;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftSettings;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;

/** What the engine makes of a draft. Pure and quick: asked at each keystroke. */
final class SetupRules {

  private static final Runs UNKNOWN = new Runs.Remote("");

  private SetupRules() {}

  /** The flows that a draft describes; {@code Invalid} while it is not complete. */
  static Result<List<FlowSpec>> flows(FlowDraft draft, Known known) {
    return switch (FlowDrafts.finish(draft, known)) {
      case FlowDrafts.Outcome.Ready(List<FlowSpec> flows, var remarks) -> Result.ok(flows);
      case FlowDrafts.Outcome.Rejected(List<DraftFault> faults) -> Result.err(rejected(faults));
    };
  }

  /**
   * A draft of a flow that there is. Where nobody knows where it runs, nothing is assumed: a worker
   * has to be chosen before one can go on.
   */
  static FlowDraft known(FlowSpec spec, Optional<Runs> runs, String id) {
    // one flow's worker never differs from itself, so that a draft can always say it
    return DraftReading.of(id, List.of(spec), runs.orElse(UNKNOWN)).orThrow();
  }

  /** Whether nobody has said yet where it runs. */
  static boolean unknown(Runs runs) {
    return runs.equals(UNKNOWN);
  }

  private static Problem rejected(List<DraftFault> faults) {
    String why =
        faults.stream()
            .filter(fault -> fault.topic().severity() == Severity.ERROR)
            .map(DraftFault::sentence)
            .collect(Collectors.joining(" "));
    return new Problem.Invalid("The draft", why, "Mend it in the steps that are marked.");
  }

  /** The draft with what a scenario fills in; its paths, and where it runs, stay. */
  static FlowDraft fill(FlowDraft draft, Scenario scenario) {
    List<String> aliases =
        draft.paths().stream()
            .flatMap(path -> java.util.stream.Stream.of(path.source(), path.target()))
            .distinct()
            .toList();
    FlowDraft filled = Scenarios.fill(draft.id(), scenario, aliases).with(draft.runs());
    return filled.withPaths(
        scenario == Scenario.ACTIVE_ACTIVE ? bothWays(draft.paths()) : draft.paths());
  }

  private static List<FlowName> bothWays(List<FlowName> paths) {
    List<FlowName> all = new ArrayList<>(paths);
    all.addAll(PathRows.reverses(paths));
    return all;
  }

  /** How a topic is called on the path's target, or why nobody can say. */
  static Result<String> remote(FlowDraft draft, FlowName path, String topic) {
    Map<String, String> config = new HashMap<>(DraftSettings.of(draft, path));
    config.put("source.cluster.alias", path.source());
    config.put("target.cluster.alias", path.target());
    config.keySet().removeAll(List.of("topics", "topics.exclude"));
    try {
      return Result.ok(new TopicSelection(config).remote(topic));
    } catch (RuntimeException e) {
      // Kafka says in many ways that it cannot make a class
      return Result.err(
          new Problem.Invalid(
              "replication.policy.class",
              "The class cannot be asked here.",
              "The flow's workers need it on their class path."));
    }
  }
}
