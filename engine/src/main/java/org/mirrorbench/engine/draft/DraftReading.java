package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.keys.OptionCatalogue;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Reads flows back into a draft: what they have in common becomes its fields and options, the rest
 * is each flow's own. Pure.
 */
public final class DraftReading {

  private static final String POLICY = "replication.policy.";
  private static final String CLASS = POLICY + "class";
  private static final String SEPARATOR = POLICY + "separator";
  private static final String DEFAULT = "org.apache.kafka.connect.mirror.DefaultReplicationPolicy";
  private static final String IDENTITY =
      "org.apache.kafka.connect.mirror.IdentityReplicationPolicy";

  private final List<FlowSpec> flows;
  private final Map<FlowName, Map<String, String>> settings = new HashMap<>();
  private final Map<String, String> common;

  private DraftReading(List<FlowSpec> flows) {
    this.flows = flows;
    FlowSpec first = flows.getFirst();
    for (FlowSpec flow : flows) {
      boolean same = flow.preset() == first.preset();
      settings.put(flow.name(), same ? flow.connectorSettings() : said(flow, first.preset()));
    }
    this.common = new TreeMap<>(first.connectorSettings());
    for (Map<String, String> one : settings.values()) {
      common.entrySet().removeIf(entry -> !entry.getValue().equals(one.get(entry.getKey())));
    }
  }

  /** What another preset gives a flow, word for word; the draft has room for one preset only. */
  private static Map<String, String> said(FlowSpec flow, Preset instead) {
    Map<String, String> said = new TreeMap<>(Presets.fill(flow));
    for (String rate : OptionRules.RATES) {
      String figure = OptionCatalogue.standard().defaultOf(rate, flow.preset());
      if (figure != null) {
        said.putIfAbsent(rate, figure);
      } else if (instead == Preset.GENTLE) {
        said.putIfAbsent(rate, OptionRules.UNLIMITED);
      }
    }
    return said;
  }

  /**
   * A draft to edit flows with.
   *
   * @param flows at least one
   * @param runs where they all run
   * @return a conflict when their workers are set up differently, which one draft cannot say
   */
  public static Result<FlowDraft> of(String id, List<FlowSpec> flows, Runs runs) {
    Map<String, String> worker = flows.getFirst().workerSettings();
    for (FlowSpec flow : flows) {
      if (!flow.workerSettings().equals(worker)) {
        return Result.err(
            new Problem.Conflict(
                "Flow " + flow.name(),
                "its worker has other settings than that of " + flows.getFirst().name() + ".",
                "Edit the two one after the other."));
      }
    }
    return Result.ok(new DraftReading(flows).draft(id, runs));
  }

  private FlowDraft draft(String id, Runs runs) {
    Map<FlowName, Map<String, String>> own = new HashMap<>();
    settings.forEach(
        (flow, all) -> {
          Map<String, String> rest = new TreeMap<>(all);
          rest.keySet().removeAll(common.keySet());
          if (!rest.isEmpty()) {
            own.put(flow, Map.copyOf(rest));
          }
        });
    Naming naming = naming();
    Patterns topics = patterns("topics");
    Patterns groups = patterns("groups");
    List<FlowName> paths = flows.stream().map(FlowSpec::name).toList();
    return new FlowDraft(
        id,
        scenario(paths, naming),
        paths,
        runs,
        naming,
        topics,
        groups,
        flows.getFirst().preset(),
        common,
        flows.getFirst().workerSettings(),
        own);
  }

  private Patterns patterns(String key) {
    String include = common.remove(key);
    String exclude = common.remove(key + ".exclude");
    return new Patterns(include == null ? List.of(".*") : list(include), list(exclude));
  }

  private static List<String> list(@Nullable String written) {
    return written == null || written.isBlank()
        ? List.of()
        : Arrays.asList(written.strip().split("\\s*,\\s*"));
  }

  private Naming naming() {
    String policy = common.get(CLASS);
    if (policy == null || policy.equals(DEFAULT)) {
      common.remove(CLASS);
      String separator = common.remove(SEPARATOR);
      return new Naming.Prefixed(separator == null || separator.isEmpty() ? "." : separator);
    }
    common.remove(CLASS);
    if (policy.equals(IDENTITY)) {
      return new Naming.Identity();
    }
    Map<String, String> more = new TreeMap<>();
    for (String key : new ArrayList<>(common.keySet())) {
      if (key.startsWith(POLICY)) {
        more.put(key, common.getOrDefault(key, ""));
        common.remove(key);
      }
    }
    return new Naming.Custom(policy, more);
  }

  /** Nobody keeps what a flow was made for; the shape tells most. */
  private static Scenario scenario(List<FlowName> paths, Naming naming) {
    long sources = paths.stream().map(FlowName::source).distinct().count();
    long targets = paths.stream().map(FlowName::target).distinct().count();
    if (paths.size() == 1) {
      return naming instanceof Naming.Identity
          ? Scenario.DISASTER_RECOVERY
          : Scenario.CROSS_CLUSTER_READING;
    }
    if (sources == 1) {
      return Scenario.MULTI_REGION;
    }
    return targets == 1 ? Scenario.AGGREGATION : Scenario.ACTIVE_ACTIVE;
  }
}
