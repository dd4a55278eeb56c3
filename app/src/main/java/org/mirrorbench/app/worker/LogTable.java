package org.mirrorbench.app.worker;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.log.LogLine;

/** A worker's log lines, newest last and in sight; while a line is selected the list stays. */
final class LogTable {

  private final TableView<LogLine> view;
  private final ObservableList<LogLine> rows = FXCollections.observableArrayList();

  LogTable(TableView<LogLine> view, Messages messages) {
    this.view = view;
    Figures figures = new Figures(messages);
    view.setFixedCellSize(28);
    view.setPlaceholder(new Label(messages.text("worker.log.empty")));
    Table<LogLine> table = new Table<>(view, messages, "worker.log.");
    table.text("time", 84, line -> figures.time(line.at()));
    table.node("level", 96, LogLine::level, LogTable::badge);
    table.text("logger", 190, line -> line.logger().substring(line.logger().lastIndexOf('.') + 1));
    table.node("message", 760, LogLine::message, LogTable::message);
    view.getColumns().forEach(column -> column.setSortable(false));
    view.setItems(rows);
    view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  void show(List<LogLine> lines) {
    if (!rows.equals(lines)) {
      LogLine selected = view.getSelectionModel().getSelectedItem();
      rows.setAll(lines);
      int at = selected == null ? -1 : rows.indexOf(selected);
      if (at < 0) {
        view.getSelectionModel().clearSelection();
        view.scrollTo(Math.max(0, rows.size() - 1));
      } else {
        view.getSelectionModel().select(at);
      }
    }
  }

  private static Label message(LogLine line) {
    Label message = new Label(line.message().lines().findFirst().orElse(""));
    message.setTooltip(new Tooltip(line.message()));
    return message;
  }

  private static StateBadge badge(LogLine line) {
    String style =
        switch (line.level()) {
          case "ERROR" -> "failed";
          case "WARN" -> "catching-up";
          default -> "idle";
        };
    return new StateBadge(style, line.level());
  }
}
