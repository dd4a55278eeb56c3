package org.mirrorbench.app.overview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshot;

/** What the overview shows. FX thread only. */
final class OverviewModel {

  private final ReadOnlyObjectWrapper<List<FlowSnapshot>> flows =
      new ReadOnlyObjectWrapper<>(List.of());

  void show(List<FlowSnapshot> now) {
    flows.set(List.copyOf(now));
  }

  ReadOnlyObjectProperty<List<FlowSnapshot>> flowsProperty() {
    return flows.getReadOnlyProperty();
  }

  Totals totals() {
    return Totals.of(flows.get());
  }

  /** Each cluster once, as it was seen last, by alias. */
  List<ClusterSnapshot> clusters() {
    Map<String, ClusterSnapshot> newest = new LinkedHashMap<>();
    for (FlowSnapshot flow : flows.get()) {
      for (ClusterSnapshot cluster : List.of(flow.source(), flow.target())) {
        newest.merge(
            cluster.alias(), cluster, (one, other) -> one.at().isAfter(other.at()) ? one : other);
      }
    }
    return newest.values().stream().sorted(Comparator.comparing(ClusterSnapshot::alias)).toList();
  }
}
