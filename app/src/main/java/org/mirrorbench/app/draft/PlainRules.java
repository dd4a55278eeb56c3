package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.DraftSettings;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** The rules that need nothing but a draft's own words and Kafka's definitions of keys. */
public final class PlainRules implements SetupRules {

  private final Function<FlowName, @Nullable FlowSpec> known;
  private final List<Option> options = KeyOptions.all();

  /**
   * @param known finds a flow of the workspace
   */
  public PlainRules(Function<FlowName, @Nullable FlowSpec> known) {
    this.known = known;
  }

  @Override
  public List<DraftFault> faults(FlowDraft draft, Map<String, ClusterProfile> clusters) {
    List<DraftFault> faults = new ArrayList<>();
    if (draft.paths().isEmpty()) {
      faults.add(DraftFault.of(Topic.NO_PATH, "paths"));
    }
    draft.paths().stream()
        .flatMap(path -> java.util.stream.Stream.of(path.source(), path.target()))
        .distinct()
        .filter(alias -> !clusters.isEmpty() && !clusters.containsKey(alias))
        .forEach(alias -> faults.add(DraftFault.of(Topic.UNKNOWN_CLUSTER, "paths", alias)));
    patterns("topics", draft.topics(), faults);
    patterns("groups", draft.groups(), faults);
    return faults;
  }

  private static void patterns(String field, Patterns patterns, List<DraftFault> to) {
    List<String> all = new ArrayList<>(patterns.include());
    all.addAll(patterns.exclude());
    for (String pattern : all) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        to.add(DraftFault.of(Topic.BAD_PATTERN, field, pattern));
      }
    }
  }

  @Override
  public Result<List<FlowSpec>> flows(FlowDraft draft, Map<String, ClusterProfile> clusters) {
    List<FlowSpec> flows = new ArrayList<>();
    for (FlowName path : draft.paths()) {
      ClusterProfile source = clusters.get(path.source());
      ClusterProfile target = clusters.get(path.target());
      if (source == null || target == null) {
        return Result.err(
            new Problem.Invalid(
                "Flow " + path, "One of its clusters is not known.", "Choose known clusters."));
      }
      flows.add(
          new FlowSpec(
              path,
              source,
              target,
              draft.preset(),
              DraftSettings.of(draft, path),
              draft.workerOptions()));
    }
    return Result.ok(flows);
  }

  @Override
  public FlowDraft fill(FlowDraft draft, Scenario scenario) {
    FlowDraft named =
        draft
            .with(scenario)
            .with(
                switch (scenario) {
                  case DISASTER_RECOVERY, MIGRATION -> new Naming.Identity();
                  case MULTI_REGION, AGGREGATION, CROSS_CLUSTER_READING, ACTIVE_ACTIVE, TRIAL ->
                      new Naming.Prefixed(".");
                });
    return scenario == Scenario.TRIAL
        ? named.withGroups(new Patterns(List.of(), List.of()))
        : named;
  }

  @Override
  public Result<String> remote(FlowDraft draft, FlowName path, String topic) {
    try {
      Map<String, String> config = new java.util.HashMap<>(DraftSettings.of(draft, path));
      config.put("source.cluster.alias", path.source());
      config.put("target.cluster.alias", path.target());
      config.keySet().removeAll(List.of("topics", "topics.exclude"));
      return Result.ok(new TopicSelection(config).remote(topic));
    } catch (RuntimeException e) {
      return Result.err(
          new Problem.Invalid(
              "replication.policy.class",
              "The class cannot be asked here.",
              "The flow's workers need it on their class path."));
    }
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Map<String, String> preset(Preset preset) {
    return Presets.of(preset);
  }

  @Override
  public @Nullable FlowDraft draft(FlowName flow, String id) {
    FlowSpec spec = known.apply(flow);
    return spec == null ? null : SpecReader.read(spec, id);
  }
}
