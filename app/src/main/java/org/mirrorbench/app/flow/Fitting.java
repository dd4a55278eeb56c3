package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.WorkerView;

/** Which registered workers may run flows: not those that are known to be attached elsewhere. */
record Fitting(List<WorkerView> workers, List<ClusterView> clusters) {

  /** Names, in order, of workers for flows to these clusters. */
  List<String> names(Set<String> targets) {
    return workers.stream()
        .filter(worker -> worker.entry() != null)
        .filter(worker -> targets.stream().noneMatch(target -> elsewhere(worker, target)))
        .map(WorkerView::name)
        .sorted()
        .toList();
  }

  /** What a worker is attached to; empty when that is unknown. */
  String where(String name) {
    return workers.stream()
        .filter(worker -> worker.entry() != null && worker.name().equals(name))
        .findFirst()
        .flatMap(worker -> Optional.ofNullable(worker.clusterAlias()))
        .orElse("");
  }

  /** Kafka's ids tell, where both are known; two aliases may be one cluster. */
  private boolean elsewhere(WorkerView worker, String target) {
    String there = worker.clusterId();
    String wanted = id(target);
    if (there != null && wanted != null) {
      return !there.equals(wanted);
    }
    String alias = worker.clusterAlias();
    return alias != null && !alias.equals(target);
  }

  private @Nullable String id(String alias) {
    return clusters.stream()
        .filter(view -> view.cluster().alias().equals(alias))
        .findFirst()
        .map(
            view -> {
              String seen = view.snapshot().id();
              return seen == null ? view.cluster().clusterId() : seen;
            })
        .orElse(null);
  }
}
