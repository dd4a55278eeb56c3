package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;

/** One flow as its page shows it. FX thread only. */
final class FlowModel {

  private final ReadOnlyObjectWrapper<@Nullable FlowSnapshot> flow = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> lagProblem = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ProcessRow> processes = FXCollections.observableArrayList();
  private final ObservableList<LagSample> partitions = FXCollections.observableArrayList();
  private final FilteredList<LagSample> found = new FilteredList<>(partitions);
  private final StringProperty filter = new SimpleStringProperty("");
  private @Nullable FlowName name;

  FlowModel() {
    filter.subscribe(
        typed -> {
          String wanted = typed.strip().toLowerCase(Locale.ROOT);
          found.setPredicate(sample -> sample.topic().toLowerCase(Locale.ROOT).contains(wanted));
        });
  }

  /** Turns to a flow; what was shown of another one is forgotten. */
  void choose(FlowName chosen) {
    if (!chosen.equals(name)) {
      name = chosen;
      flow.set(null);
      lagProblem.set(null);
      processes.clear();
      partitions.clear();
    }
  }

  void showFlows(List<FlowSnapshot> flows) {
    FlowSnapshot now =
        flows.stream().filter(known -> known.name().equals(name)).findFirst().orElse(null);
    Rows.sync(
        processes, now == null ? List.of() : ProcessRow.of(now.connectors()), ProcessRow::key);
    flow.set(now);
  }

  void showLag(Map<FlowName, Scrape> looks) {
    Scrape look = name == null ? null : looks.get(name);
    switch (look) {
      case null -> {}
      case Scrape.Batch batch -> {
        lagProblem.set(null);
        Rows.sync(partitions, batch.samples(), sample -> sample.topic() + "-" + sample.partition());
      }
      case Scrape.Failed failed -> lagProblem.set(failed.problem());
    }
  }

  /** The flow's own problem, else why its lag is not known, else null. */
  @Nullable Problem problem() {
    FlowSnapshot now = flow.get();
    return now != null && now.problem() != null ? now.problem() : lagProblem.get();
  }

  int tasks() {
    return (int) processes.stream().filter(row -> row.task() != null).count();
  }

  int tasksRunning() {
    return (int)
        processes.stream()
            .filter(row -> row.task() != null && row.state().equals("RUNNING"))
            .count();
  }

  /** Connectors that Connect holds. */
  int accepted() {
    FlowSnapshot now = flow.get();
    return now == null ? 0 : now.connectors().size();
  }

  /** Connectors that run with all their tasks. */
  long running() {
    FlowSnapshot now = flow.get();
    return now == null ? 0 : now.connectors().stream().filter(ConnectorStatus::running).count();
  }

  ReadOnlyObjectProperty<@Nullable FlowSnapshot> flowProperty() {
    return flow.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Problem> lagProblemProperty() {
    return lagProblem.getReadOnlyProperty();
  }

  ObservableList<ProcessRow> processes() {
    return processes;
  }

  ObservableList<LagSample> partitions() {
    return partitions;
  }

  FilteredList<LagSample> found() {
    return found;
  }

  StringProperty filterProperty() {
    return filter;
  }
}
