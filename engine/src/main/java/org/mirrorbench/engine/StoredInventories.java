package org.mirrorbench.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.OffsetsTopic;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowGraph;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.InventoryReader;
import org.mirrorbench.engine.topology.Section;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Reads the clusters that the workspace knows: those it remembers, and those its flows name. */
final class StoredInventories implements Inventories {

  private final StoredClusters clusters;
  private final Supplier<List<FlowSpec>> flows;
  private final Supplier<List<WorkerEntry>> workers;
  private final Function<ClusterProfile, @Nullable String> ids;

  /**
   * @param ids Kafka's id of a cluster as it is seen now, or null
   */
  StoredInventories(
      StoredClusters clusters,
      Supplier<List<FlowSpec>> flows,
      Supplier<List<WorkerEntry>> workers,
      Function<ClusterProfile, @Nullable String> ids) {
    this.clusters = clusters;
    this.flows = flows;
    this.workers = workers;
    this.ids = ids;
  }

  @Override
  public Result<Inventory> read(String alias, Set<Section> sections, Progress progress) {
    return profile(alias).then(profile -> InventoryReader.read(profile, sections, progress));
  }

  @Override
  public Surroundings around(FlowName flow, Result<Inventory> target) {
    FlowGraph others = FlowGraph.of(flows.get(), ids).without(flow);
    return new Surroundings(target, others, Map.of(), storage(), copied(flow));
  }

  private Result<ClusterProfile> profile(String alias) {
    return clusters.now().stream()
        .map(view -> view.cluster().profile())
        .filter(profile -> profile.alias().equals(alias))
        .findFirst()
        .<Result<ClusterProfile>>map(Result::ok)
        .orElseGet(() -> Result.err(unknown(alias)));
  }

  private static Problem unknown(String alias) {
    return new Problem.Invalid(
        "Cluster " + alias,
        "no cluster of this workspace is called so.",
        "Add it to the workspace first, or correct the alias.");
  }

  private Set<String> storage() {
    Set<String> topics = new HashSet<>();
    for (WorkerEntry worker : workers.get()) {
      if (worker instanceof LocalWorker local) {
        ConnectGroup group = local.group();
        topics.addAll(List.of(group.configsTopic(), group.offsetsTopic(), group.statusTopic()));
      }
    }
    return topics;
  }

  /** The topics of which the flow's own worker has positions; none when nobody can say. */
  private Set<String> copied(FlowName flow) {
    FlowNames names = new FlowNames(flow);
    return switch (profile(flow.target()).then(target -> positions(target, names))) {
      case Result.Ok<List<SourceOffset>>(var offsets) ->
          offsets.stream()
              .map(one -> String.valueOf(one.partition().get("topic")))
              .collect(Collectors.toSet());
      case Result.Err<List<SourceOffset>> unknown -> Set.of();
    };
  }

  private static Result<List<SourceOffset>> positions(ClusterProfile target, FlowNames names) {
    try (OffsetsTopic offsets = new OffsetsTopic(target, names.offsetsTopic())) {
      return offsets
          .read()
          .map(
              entries ->
                  OffsetsTopic.of(entries, names.sourceConnector(), names.flow().source()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(target, e));
    }
  }
}
