package org.mirrorbench.app.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.draft.DraftRules;
import org.mirrorbench.engine.draft.Known;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;
import org.mirrorbench.engine.worker.WorkerEntry;

/** A draft, what it is chosen from and what its own words tell. FX thread only. */
final class SetupModel {

  private final SimpleObjectProperty<FlowDraft> draft;
  private final ReadOnlyObjectWrapper<List<DraftFault>> faults =
      new ReadOnlyObjectWrapper<>(List.of());
  private final SimpleObjectProperty<List<ClusterView>> clusters =
      new SimpleObjectProperty<>(List.of());
  private final SimpleObjectProperty<List<WorkerView>> workers =
      new SimpleObjectProperty<>(List.of());

  private final SimpleObjectProperty<List<FlowSnapshot>> flows =
      new SimpleObjectProperty<>(List.of());
  private final SimpleObjectProperty<Set<FlowName>> own = new SimpleObjectProperty<>(Set.of());
  private final Place.Setup setup;

  SetupModel(FlowDraft begun, Place.Setup setup) {
    this.setup = setup;
    draft = new SimpleObjectProperty<>(begun);
    draft.subscribe(now -> judge());
    clusters.subscribe(now -> judge());
    workers.subscribe(now -> judge());
  }

  private void judge() {
    faults.set(DraftRules.check(draft.get(), known()));
  }

  SimpleObjectProperty<FlowDraft> draftProperty() {
    return draft;
  }

  FlowDraft draft() {
    return draft.get();
  }

  /** Changes the draft; nothing happens when the change changes nothing. */
  void change(UnaryOperator<FlowDraft> change) {
    FlowDraft next = change.apply(draft.get());
    if (!next.equals(draft.get())) {
      draft.set(next);
    }
  }

  ReadOnlyObjectProperty<List<DraftFault>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  SimpleObjectProperty<List<ClusterView>> clustersProperty() {
    return clusters;
  }

  SimpleObjectProperty<List<WorkerView>> workersProperty() {
    return workers;
  }

  /** What the known flows do. */
  SimpleObjectProperty<List<FlowSnapshot>> flowsProperty() {
    return flows;
  }

  /** What a flow does, or null while that is unknown. */
  @Nullable FlowSnapshot flow(FlowName name) {
    return flows.get().stream().filter(flow -> flow.name().equals(name)).findFirst().orElse(null);
  }

  /** What this wizard has set up, or has begun to: no others' flows from then on. */
  SimpleObjectProperty<Set<FlowName>> ownProperty() {
    return own;
  }

  /** What stands between the draft's paths and flows that there are already. */
  Namesakes namesakes() {
    Set<FlowName> others = new HashSet<>();
    flows.get().forEach(flow -> others.add(flow.name()));
    others.removeAll(own.get());
    return Namesakes.of(setup, draft.get().paths(), others);
  }

  /** What the draft may name. */
  Known known() {
    return new Known(
        clusters.get().stream().map(view -> view.cluster().profile()).toList(),
        workers.get().stream()
            .map(WorkerView::entry)
            .filter(Objects::nonNull)
            .<WorkerEntry>map(Objects::requireNonNull)
            .toList());
  }

  /** The known cluster of an alias, or null. */
  @Nullable ClusterView cluster(String alias) {
    return clusters.get().stream()
        .filter(view -> view.cluster().alias().equals(alias))
        .findFirst()
        .orElse(null);
  }

  /** The first path, or null before there is one. */
  @Nullable FlowName firstPath() {
    List<FlowName> paths = draft.get().paths();
    return paths.isEmpty() ? null : paths.getFirst();
  }

  Result<List<FlowSpec>> flows() {
    return SetupRules.flows(draft.get(), known());
  }

  /** What the answers of the engine depend on: not the draft's id. */
  Object question() {
    return draft.get();
  }

  static boolean blocks(DraftFault fault) {
    return fault.topic().severity() == Severity.ERROR;
  }
}
