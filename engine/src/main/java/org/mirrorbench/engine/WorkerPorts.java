package org.mirrorbench.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.worker.GroupTokens;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/**
 * What workers need from around them.
 *
 * @param clusters those that the workspace knows, with the ids they were last seen with
 * @param flows whose private workers are shown too
 * @param tokens of the Connect groups
 * @param open a handle to a kept secret
 * @param keep keeps a text under an id where new secrets go
 * @param forget forgets a kept secret
 */
record WorkerPorts(
    Supplier<List<KnownCluster>> clusters,
    Supplier<Collection<FlowRuntime>> flows,
    GroupTokens tokens,
    Function<SecretRef, Secret> open,
    BiFunction<String, String, Result<SecretRef>> keep,
    Function<SecretRef, Result<SecretRef>> forget) {

  Optional<ClusterProfile> cluster(String alias) {
    return clusters.get().stream()
        .filter(cluster -> cluster.alias().equals(alias))
        .map(KnownCluster::profile)
        .findFirst();
  }

  /** The ports of an engine. */
  static WorkerPorts of(
      StoredClusters clusters,
      Supplier<Collection<FlowRuntime>> flows,
      GroupTokens tokens,
      Secrets secrets) {
    return new WorkerPorts(
        () -> known(clusters), flows, tokens, secrets::open, secrets::keep, secrets::forget);
  }

  /** With the ids they were last seen with. */
  private static List<KnownCluster> known(StoredClusters clusters) {
    return clusters.now().stream().map(WorkerPorts::seen).toList();
  }

  private static KnownCluster seen(ClusterView view) {
    KnownCluster cluster = view.cluster();
    String id = view.snapshot().id();
    return id == null
        ? cluster
        : new KnownCluster(
            cluster.profile(), cluster.environment(), cluster.colour(), cluster.notes(), id);
  }

  /** The names of the local workers on the cluster of an alias. */
  static List<String> on(String alias, List<WorkerEntry> workers) {
    return workers.stream()
        .filter(worker -> worker instanceof LocalWorker local && local.cluster().equals(alias))
        .map(WorkerEntry::name)
        .toList();
  }
}
