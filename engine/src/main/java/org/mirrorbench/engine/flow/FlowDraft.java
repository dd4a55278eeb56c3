package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.Map;

/**
 * What a person has said so far about one flow or several that are set up together. Immutable and
 * possibly incomplete; whether it may be used is for {@code DraftRules} to say.
 *
 * @param id names it among the drafts of a workspace
 * @param paths the flows, by the aliases of their clusters; empty at first
 * @param options explicit connector-level keys for all its flows, besides those that the other
 *     fields stand for
 * @param workerOptions explicit worker-level keys
 * @param own what single flows have otherwise: connector-level keys, which win over everything
 */
public record FlowDraft(
    String id,
    Scenario scenario,
    List<FlowName> paths,
    Runs runs,
    Naming naming,
    Patterns topics,
    Patterns groups,
    Preset preset,
    Map<String, String> options,
    Map<String, String> workerOptions,
    Map<FlowName, Map<String, String>> own) {

  public FlowDraft {
    paths = List.copyOf(paths);
    options = Map.copyOf(options);
    workerOptions = Map.copyOf(workerOptions);
    own = Map.copyOf(own);
  }

  /** An empty draft. */
  public static FlowDraft empty(String id) {
    return new FlowDraft(
        id,
        Scenario.DISASTER_RECOVERY,
        List.of(),
        new Runs.Engine(),
        new Naming.Prefixed("."),
        Patterns.all(),
        Patterns.all(),
        Preset.LAN,
        Map.of(),
        Map.of(),
        Map.of());
  }

  public FlowDraft with(Scenario other) {
    return new FlowDraft(
        id, other, paths, runs, naming, topics, groups, preset, options, workerOptions, own);
  }

  public FlowDraft withPaths(List<FlowName> other) {
    return new FlowDraft(
        id, scenario, other, runs, naming, topics, groups, preset, options, workerOptions, own);
  }

  public FlowDraft with(Runs other) {
    return new FlowDraft(
        id, scenario, paths, other, naming, topics, groups, preset, options, workerOptions, own);
  }

  public FlowDraft with(Naming other) {
    return new FlowDraft(
        id, scenario, paths, runs, other, topics, groups, preset, options, workerOptions, own);
  }

  public FlowDraft withTopics(Patterns other) {
    return new FlowDraft(
        id, scenario, paths, runs, naming, other, groups, preset, options, workerOptions, own);
  }

  public FlowDraft withGroups(Patterns other) {
    return new FlowDraft(
        id, scenario, paths, runs, naming, topics, other, preset, options, workerOptions, own);
  }

  public FlowDraft with(Preset other) {
    return new FlowDraft(
        id, scenario, paths, runs, naming, topics, groups, other, options, workerOptions, own);
  }

  public FlowDraft withOptions(Map<String, String> other) {
    return new FlowDraft(
        id, scenario, paths, runs, naming, topics, groups, preset, other, workerOptions, own);
  }

  public FlowDraft withWorkerOptions(Map<String, String> other) {
    return new FlowDraft(
        id, scenario, paths, runs, naming, topics, groups, preset, options, other, own);
  }

  public FlowDraft withOwn(Map<FlowName, Map<String, String>> other) {
    return new FlowDraft(
        id, scenario, paths, runs, naming, topics, groups, preset, options, workerOptions, other);
  }

  /** Names only: options may hold secrets. */
  @Override
  public String toString() {
    return "FlowDraft[" + id + ", " + scenario + ", " + paths + "]";
  }
}
