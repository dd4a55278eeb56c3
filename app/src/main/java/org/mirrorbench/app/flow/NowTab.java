package org.mirrorbench.app.flow;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.mirrorbench.app.control.MetricCard;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.lag.LagSample;

/** A flow as it is now: its figures, what Connect says of it, how far each partition is. */
final class NowTab {

  @FXML MetricCard accepted;
  @FXML MetricCard running;
  @FXML MetricCard behind;
  @FXML MetricCard inStepIn;
  @FXML MetricCard heartbeat;
  @FXML TableView<ProcessRow> processes;
  @FXML TableView<LagSample> partitions;
  @FXML TextField filter;
  @FXML Label shown;

  private final FlowModel model;
  private final Messages messages;
  private final Figures figures;
  private final Parent root;

  NowTab(FlowModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    figures = new Figures(messages);
    root = scrolling(messages.load(this));
  }

  @FXML
  void initialize() {
    FlowTables.processes(processes, model.processes(), messages);
    FlowTables.partitions(partitions, model.found(), messages);
    model.filterProperty().bind(filter.textProperty());
    model.found().subscribe(this::countRows);
    countRows();
  }

  Parent root() {
    return root;
  }

  List<TableView<?>> tables() {
    return List.of(processes, partitions);
  }

  void draw(FlowSnapshot now) {
    accepted.setValue(
        figures.number(model.accepted()), messages.count("flow.card.connectors", model.accepted()));
    running.setValue(
        figures.number(model.tasksRunning()) + " / " + figures.number(model.tasks()),
        messages.text("flow.card.tasks"));
    behind.setValue(
        figures.number(now.recordsBehind()),
        now.secondsBehind() == null
            ? ""
            : messages.text("flow.card.oldest", figures.span(now.secondsBehind())));
    inStepIn.setValue(
        figures.span(now.secondsToStep()),
        now.recordsPerSecond() == null
            ? ""
            : messages.text("flow.card.at", figures.recordsValue(now.recordsPerSecond())));
    heartbeat.setValue(
        figures.span(now.heartbeatSeconds()),
        now.heartbeatSeconds() == null
            ? messages.text("flow.card.noHeartbeat")
            : messages.text("flow.card.ago"));
  }

  /** In a small window both tables are more than there is room for. */
  private static Parent scrolling(Parent content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private void countRows() {
    int all = model.partitions().size();
    shown.setText(
        messages.count(
            "flow.partitions.shown",
            all,
            figures.number(model.found().size()),
            figures.number(all)));
  }
}
