package org.mirrorbench.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Exporter;
import org.mirrorbench.engine.format.FlowDocument;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.SecretPlace;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.secret.StoredSecrets;
import org.mirrorbench.engine.store.Store;

/** Flows of the workspace from and to files. */
final class StoredExchange implements Exchange {

  private final Ports ports;

  StoredExchange(Ports ports) {
    this.ports = ports;
  }

  /**
   * What it needs of the workspace.
   *
   * @param flow a known flow
   * @param known the clusters that the workspace remembers
   * @param keepCluster remembers a cluster
   * @param keepFlow remembers a flow with the file that it came from
   * @param came tells from which file a flow came that is remembered later
   * @param rests keeps what is no part of a flow
   */
  record Ports(
      Function<FlowName, Optional<FlowSpec>> flow,
      Supplier<List<KnownCluster>> known,
      Function<KnownCluster, Result<KnownCluster>> keepCluster,
      BiFunction<FlowSpec, @Nullable Path, Result<FlowName>> keepFlow,
      BiConsumer<FlowName, @Nullable Path> came,
      KeptRests rests) {

    static Ports of(
        Store store,
        StoredSecrets secrets,
        KnownFlows flows,
        Clusters clusters,
        BiFunction<FlowSpec, @Nullable Path, Result<FlowName>> keepFlow) {
      return new Ports(
          flow -> flows.find(flow).map(FlowRuntime::spec),
          () -> store.clusters().all(secrets::open),
          cluster -> clusters.save(cluster, null),
          keepFlow,
          flows::cameFrom,
          new KeptRests(store.drafts()));
    }
  }

  @Override
  public Result<Imported> read(Path file) {
    return FlowFiles.open(file);
  }

  @Override
  public Result<Imported> read(List<Path> files) {
    return FlowFiles.open(files);
  }

  @Override
  public Result<List<FlowName>> remember(Imported imported) {
    return clusters(imported.clusters()).then(kept -> flows(imported, kept));
  }

  @Override
  public Result<List<FlowSpec>> adopt(Imported imported) {
    return clusters(imported.clusters())
        .map(
            kept -> {
              List<FlowSpec> own = own(imported, kept);
              own.forEach(flow -> ports.came().accept(flow.name(), origin(imported, flow)));
              keepRest(imported, own.stream().map(FlowSpec::name).toList());
              return own;
            });
  }

  private void keepRest(Imported imported, List<FlowName> flows) {
    imported.documents().forEach(document -> ports.rests().keep(document, flows));
  }

  /** The flows with their clusters as the workspace knows them, where both have an address. */
  private static List<FlowSpec> own(Imported imported, Map<String, ClusterProfile> kept) {
    return imported.flows().stream()
        .map(
            flow ->
                flow.with(flow.source(), kept.getOrDefault(flow.source().alias(), flow.source()))
                    .with(flow.target(), kept.getOrDefault(flow.target().alias(), flow.target())))
        .filter(flow -> flow.source().hasServers() && flow.target().hasServers())
        .toList();
  }

  /** The clusters as they are remembered, by alias; none is when one of them cannot be. */
  private Result<Map<String, ClusterProfile>> clusters(List<ClusterProfile> read) {
    Map<String, ClusterProfile> kept = new HashMap<>();
    List<ClusterProfile> open = new ArrayList<>();
    for (ClusterProfile profile : read) {
      Optional<ClusterProfile> known = known(profile.alias());
      if (known.isPresent() && !sameServers(known.get(), profile)) {
        return Result.err(taken(profile.alias()));
      }
      known.ifPresent(one -> kept.put(one.alias(), one));
      if (known.isEmpty() && profile.hasServers()) {
        open.add(profile);
      }
    }
    for (ClusterProfile profile : open) {
      switch (ports.keepCluster().apply(KnownCluster.unlabelled(profile, ""))) {
        case Result.Ok<KnownCluster>(KnownCluster saved) ->
            kept.put(profile.alias(), saved.profile());
        case Result.Err<KnownCluster>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    return Result.ok(kept);
  }

  private Optional<ClusterProfile> known(String alias) {
    return ports.known().get().stream()
        .map(KnownCluster::profile)
        .filter(one -> one.alias().equals(alias))
        .findFirst();
  }

  /** What is known of a cluster wins over a file that does not tell its address. */
  private static boolean sameServers(ClusterProfile known, ClusterProfile read) {
    return !read.hasServers() || known.bootstrapServers().equals(read.bootstrapServers());
  }

  private static Problem taken(String alias) {
    return new Problem.Conflict(
        "Cluster " + alias,
        "the workspace knows another cluster of this name, at another address.",
        "Rename the one in the workspace, or the alias in the file.");
  }

  private Result<List<FlowName>> flows(Imported imported, Map<String, ClusterProfile> kept) {
    List<FlowName> remembered = new ArrayList<>();
    for (FlowSpec flow : own(imported, kept)) {
      switch (ports.keepFlow().apply(flow, origin(imported, flow))) {
        case Result.Ok<FlowName>(FlowName name) -> remembered.add(name);
        case Result.Err<FlowName>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    keepRest(imported, remembered);
    return Result.ok(List.copyOf(remembered));
  }

  /** The file that by itself tells of the flow: its explicit secrets are read from there again. */
  private static @Nullable Path origin(Imported imported, FlowSpec flow) {
    return imported.documents().stream()
        .filter(one -> one.flows().stream().anyMatch(f -> f.name().equals(flow.name())))
        .map(FlowDocument::name)
        .map(Path::of)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to) {
    return export(flows, to, Exporter.usualPlace(to));
  }

  @Override
  public Result<List<ExportedFile>> export(
      List<FlowName> flows, ExportFormat to, SecretPlace secrets) {
    return specs(flows)
        .then(specs -> Exporter.export(specs, to, secrets, ports.rests().of(flows, to)));
  }

  private Result<List<FlowSpec>> specs(List<FlowName> names) {
    List<FlowSpec> specs = new ArrayList<>();
    for (FlowName name : names) {
      Optional<FlowSpec> spec = ports.flow().apply(name);
      if (spec.isEmpty()) {
        return Result.err(
            new Problem.Invalid(
                "Flow " + name, "there is no such flow.", "Choose one of the workspace."));
      }
      specs.add(spec.get());
    }
    return Result.ok(specs);
  }
}
