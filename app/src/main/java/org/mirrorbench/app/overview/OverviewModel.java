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

  private static final Comparator<FlowSnapshot> BY_NAME = Comparator.comparing(FlowSnapshot::name);

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

  /** Each cluster once, as it was seen last: those that are read first, then the others. */
  List<ClusterSnapshot> clusters() {
    Map<String, ClusterSnapshot> newest = new LinkedHashMap<>();
    flows.get().stream().sorted(BY_NAME).forEach(flow -> put(newest, flow.source()));
    flows.get().stream().sorted(BY_NAME).forEach(flow -> put(newest, flow.target()));
    return List.copyOf(newest.values());
  }

  private static void put(Map<String, ClusterSnapshot> newest, ClusterSnapshot cluster) {
    newest.merge(
        cluster.alias(), cluster, (one, other) -> one.at().isAfter(other.at()) ? one : other);
  }
}
