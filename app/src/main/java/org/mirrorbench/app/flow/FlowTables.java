package org.mirrorbench.app.flow;

import java.util.Comparator;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.lag.LagSample;

/** The columns of a flow's two tables. */
final class FlowTables {

  /** A state is never cut. */
  private static final double STATE = 112;

  private FlowTables() {}

  static void processes(
      TableView<ProcessRow> view, ObservableList<ProcessRow> rows, Messages messages) {
    view.setPlaceholder(new Label(messages.text("flow.processes.empty")));
    Table<ProcessRow> table = new Table<>(view, messages, "flow.processes.");
    table.node(
        "state",
        130,
        ProcessRow::state,
        row -> {
          FlowWords.StateWord word = FlowWords.connect(row.state());
          return new StateBadge(word.style(), word.word());
        });
    view.getColumns().getFirst().setMinWidth(STATE);
    table.text("type", 210, ProcessRow::type);
    table.text(
        "task",
        90,
        row ->
            row.task() == null
                ? messages.text("flow.processes.connector")
                : messages.text("flow.processes.number", Integer.toString(row.task())));
    table.text("name", 240, ProcessRow::connector);
    table.text("worker", 170, ProcessRow::worker);
    table.text("failure", 300, ProcessRow::failure);
    table.items(
        rows,
        Comparator.comparing((ProcessRow row) -> !row.state().equals("FAILED"))
            .thenComparing(ProcessRow::connector)
            .thenComparing(ProcessRow::task, Comparator.nullsFirst(Comparator.naturalOrder())));
    table.fit(9);
  }

  static void partitions(
      TableView<LagSample> view, ObservableList<LagSample> rows, Messages messages) {
    Figures figures = new Figures(messages);
    view.setPlaceholder(new Label(messages.text("flow.partitions.empty")));
    Table<LagSample> table = new Table<>(view, messages, "flow.partitions.");
    table.text("topic", 180, LagSample::topic);
    table.text("targetTopic", 210, LagSample::targetTopic);
    table.figure("partition", 90, LagSample::partition, figures::number);
    table.figure("sourceEnd", 120, LagSample::sourceEnd, figures::number);
    table.figure("position", 120, LagSample::position, figures::number);
    table.figure("lag", 110, LagSample::lag, figures::number);
    table.figure("seconds", 100, LagSample::lagSeconds, figures::span);
    table.figure("rate", 140, LagSample::recordsPerSecond, figures::records);
    table.text("provenance", 130, sample -> messages.word(sample.provenance()));
    table.items(
        rows,
        Comparator.comparing(LagSample::lag, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .reversed()
            .thenComparing(LagSample::topic)
            .thenComparingInt(LagSample::partition));
  }
}
