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
import org.mirrorbench.engine.worker.GroupTokens;

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
}
