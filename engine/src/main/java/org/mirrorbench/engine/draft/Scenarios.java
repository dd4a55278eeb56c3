package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Scenario;

/** Fills drafts for what people mostly set out to do. */
public final class Scenarios {

  /** MirrorMaker's own exclusions, which any others replace. */
  private static final List<String> STOCK = List.of("mm2.*\\.internal", ".*\\.replica", "__.*");

  /** What serves workers, registries and streams applications on their own cluster. */
  private static final List<String> STORAGE =
      List.of(
          "connect-(configs|offsets|status)",
          "mirrormaker2-cluster-.*",
          "_schemas",
          ".*-(changelog|repartition)");

  private static final Map<String, String> SYNC = Map.of("sync.group.offsets.enabled", "true");

  private Scenarios() {}

  /**
   * A draft of a scenario, ready to be looked over.
   *
   * @param aliases the clusters, at least two to have any path: the first is the source, the hub of
   *     {@code MULTI_REGION}, or the centre of {@code AGGREGATION}; all others take part, except in
   *     {@code MIGRATION}, {@code CROSS_CLUSTER_READING} and {@code TRIAL}, which take two
   */
  public static FlowDraft fill(String id, Scenario scenario, List<String> aliases) {
    FlowDraft draft = FlowDraft.empty(id).with(scenario).withPaths(paths(scenario, aliases));
    return switch (scenario) {
      case DISASTER_RECOVERY -> sameNames(draft).withOptions(SYNC);
      case MIGRATION ->
          sameNames(draft)
              .withGroups(new Patterns(List.of(".*"), List.of("console-consumer-.*", "__.*")))
              .withOptions(
                  Map.of("sync.group.offsets.enabled", "true", "offset.lag.max", "100"));
      case MULTI_REGION -> draft.with(Preset.WAN);
      case AGGREGATION -> draft;
      case CROSS_CLUSTER_READING -> draft.with(Preset.WAN);
      case ACTIVE_ACTIVE ->
          draft
              .withTopics(mesh(draft.topics(), aliases))
              .withOptions(Map.of("sync.group.offsets.enabled", "false"));
      case TRIAL ->
          draft
              .withTopics(new Patterns(List.of(), List.of()))
              .withOptions(
                  Map.of(
                      "tasks.max", "1",
                      "emit.heartbeats.enabled", "false",
                      "emit.checkpoints.enabled", "false",
                      "sync.topic.acls.enabled", "false"));
    };
  }

  private static FlowDraft sameNames(FlowDraft draft) {
    List<String> exclude = new ArrayList<>(STOCK);
    exclude.addAll(STORAGE);
    return draft
        .with(new Naming.Identity())
        .withTopics(new Patterns(List.of(".*"), exclude));
  }

  /**
   * Among three clusters and more a copy would be copied on: {@code b.a.orders} beside {@code
   * a.orders}.
   */
  private static Patterns mesh(Patterns topics, List<String> aliases) {
    if (aliases.size() < 3) {
      return topics;
    }
    List<String> exclude = new ArrayList<>(STOCK);
    exclude.add("(" + String.join("|", aliases).replace(".", "\\.") + ")\\..*");
    return new Patterns(topics.include(), exclude);
  }

  private static List<FlowName> paths(Scenario scenario, List<String> aliases) {
    if (aliases.size() < 2) {
      return List.of();
    }
    String first = aliases.getFirst();
    List<String> others = aliases.subList(1, aliases.size()).stream().distinct().toList();
    return switch (scenario) {
      case DISASTER_RECOVERY, MULTI_REGION ->
          others.stream().map(other -> new FlowName(first, other)).toList();
      case AGGREGATION -> others.stream().map(other -> new FlowName(other, first)).toList();
      case MIGRATION, CROSS_CLUSTER_READING, TRIAL ->
          List.of(new FlowName(first, others.getFirst()));
      case ACTIVE_ACTIVE -> bothWays(aliases.stream().distinct().toList());
    };
  }

  private static List<FlowName> bothWays(List<String> aliases) {
    List<FlowName> paths = new ArrayList<>();
    for (String source : aliases) {
      for (String target : aliases) {
        if (!source.equals(target)) {
          paths.add(new FlowName(source, target));
        }
      }
    }
    return paths;
  }
}
