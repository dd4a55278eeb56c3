package org.mirrorbench.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;

/** The table of flows that the overview and the list of flows share; the most urgent come first. */
public final class FlowTable {

  private static final double ROW = 34;

  private final ObservableList<FlowSnapshot> rows = FXCollections.observableArrayList();
  private final Table<FlowSnapshot> columns;
  private final Figures figures;
  private final FlowWords words;

  /**
   * @param open called with the flow of the row that was double-clicked or entered
   */
  public FlowTable(TableView<FlowSnapshot> view, Messages messages, Consumer<FlowSnapshot> open) {
    figures = new Figures(messages);
    words = new FlowWords(messages);
    view.setFixedCellSize(ROW);
    view.setPlaceholder(new Label(messages.text("flow.table.empty")));
    columns = new Table<>(view, messages, "flow.table.");
    addColumns(columns);
    columns.items(
        rows,
        Comparator.comparingInt((FlowSnapshot flow) -> FlowWords.urgency(flow))
            .thenComparing(FlowSnapshot::name));
    view.setRowFactory(made -> row(open));
    view.setOnKeyPressed(
        event -> {
          FlowSnapshot selected = view.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && selected != null) {
            open.accept(selected);
          }
        });
  }

  /** Brings the rows up to date. */
  public void show(List<FlowSnapshot> flows) {
    Rows.sync(rows, flows, FlowSnapshot::name);
  }

  /** Makes the view as high as its rows, but not higher than so many. */
  public void fit(int most) {
    columns.fit(most);
  }

  private void addColumns(Table<FlowSnapshot> table) {
    table.node(
        "state",
        130,
        flow -> FlowWords.urgency(flow),
        flow -> {
          FlowWords.StateWord word = words.state(flow);
          return new StateBadge(word.style(), word.word());
        });
    table.strong("flow", 210, flow -> FlowWords.name(flow.name()));
    table.figure("topics", 80, FlowSnapshot::topics, figures::number);
    table.figure("behind", 130, FlowSnapshot::recordsBehind, figures::number);
    table.figure("inStepIn", 110, FlowSnapshot::secondsToStep, figures::span);
    table.figure("records", 130, FlowSnapshot::recordsPerSecond, figures::records);
    table.figure("bytes", 110, FlowSnapshot::bytesPerSecond, figures::bytes);
    table.figure("heartbeat", 100, FlowSnapshot::heartbeatSeconds, figures::span);
    table.text("runsOn", 180, flow -> flow.runsOn() == null ? Figures.UNKNOWN : flow.runsOn());
  }

  private static TableRow<FlowSnapshot> row(Consumer<FlowSnapshot> open) {
    TableRow<FlowSnapshot> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) {
            open.accept(row.getItem());
          }
        });
    return row;
  }
}
