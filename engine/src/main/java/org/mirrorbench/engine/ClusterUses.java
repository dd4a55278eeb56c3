package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/** Who uses a cluster and who holds which reference to a secret. */
final class ClusterUses {

  private ClusterUses() {}

  /** For people: {@code flow a->b}, {@code worker w}. */
  static List<String> of(String alias, ClusterPorts ports) {
    List<String> users = new ArrayList<>();
    for (FlowSpec flow : ports.flows().get()) {
      if (flow.source().alias().equals(alias) || flow.target().alias().equals(alias)) {
        users.add("flow " + flow.name());
      }
    }
    ports.workersOn().apply(alias).forEach(worker -> users.add("worker " + worker));
    return users;
  }

  /** What the flows hold. */
  static Set<SecretRef> byFlows(List<FlowSpec> flows) {
    Set<SecretRef> refs = new HashSet<>();
    flows.forEach(
        flow -> {
          refs.addAll(of(flow.source()));
          refs.addAll(of(flow.target()));
        });
    return refs;
  }

  /** What the clusters of other aliases hold. */
  static Set<SecretRef> byOthers(List<KnownCluster> known, String alias) {
    Set<SecretRef> refs = new HashSet<>();
    known.stream()
        .filter(cluster -> !cluster.alias().equals(alias))
        .forEach(cluster -> refs.addAll(of(cluster.profile())));
    return refs;
  }

  private static Set<SecretRef> of(ClusterProfile profile) {
    Set<SecretRef> refs = new HashSet<>();
    for (Secret secret : SecretFields.of(profile.security()).values()) {
      SecretRef ref = secret.ref();
      if (ref != null) {
        refs.add(ref);
      }
    }
    return refs;
  }
}
