package org.mirrorbench.app.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.WorkerEntry;

/** The workers, the filter over them, and what remote ones said when they were asked. */
final class WorkersModel {

  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<WorkerView>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<WorkerEntry, RemoteInspection> inspections = new HashMap<>();
  private List<WorkerView> all = List.of();
  private boolean told;

  WorkersModel() {
    filter.subscribe(typed -> sift());
  }

  void show(List<WorkerView> workers) {
    told = true;
    all = List.copyOf(workers);
    inspections.keySet().retainAll(all.stream().map(WorkerView::entry).toList());
    sift();
  }

  /** Whether the engine has said which workers there are. */
  boolean told() {
    return told;
  }

  List<WorkerView> all() {
    return all;
  }

  ReadOnlyObjectProperty<List<WorkerView>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  StringProperty filterProperty() {
    return filter;
  }

  /** What the worker said, as it is set up; of another set-up it says nothing. */
  void inspected(WorkerEntry asked, RemoteInspection inspection) {
    inspections.put(asked, inspection);
  }

  @Nullable RemoteInspection inspection(@Nullable WorkerEntry entry) {
    return entry == null ? null : inspections.get(entry);
  }

  private void sift() {
    String typed = filter.get().strip().toLowerCase(Locale.ROOT);
    found.set(all.stream().filter(worker -> holds(worker, typed)).toList());
  }

  private static boolean holds(WorkerView worker, String typed) {
    return typed.isEmpty()
        || Stream.of(
                worker.name(),
                WorkerTexts.name(worker),
                worker.address(),
                WorkerTable.clusterName(worker),
                worker.clusterId())
            .filter(Objects::nonNull)
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(typed));
  }
}
