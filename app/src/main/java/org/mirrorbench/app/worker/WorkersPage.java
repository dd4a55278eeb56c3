package org.mirrorbench.app.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Command;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.WorkerEntry;

/** All workers, one a row, the selected one in detail; or the wizard that sets one up. */
public final class WorkersPage implements Page {

  @FXML VBox empty;
  @FXML EmptyState emptyWords;
  @FXML HBox emptyButtons;
  @FXML VBox content;
  @FXML TextField filter;
  @FXML Label shown;
  @FXML MenuButton add;
  @FXML TableView<WorkerView> workers;
  @FXML StackPane detailPane;
  @FXML StackPane wizardPane;

  private final WorkerSources sources;
  private final Messages messages;
  private final Figures figures;
  private final WorkersModel model = new WorkersModel();
  private final WorkerControl control;
  private final WizardHost wizards;
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;
  private final WorkerTable table;
  private final WorkerDetail detail;

  public WorkersPage(WorkerSources sources, PageContext context) {
    this.sources = sources;
    messages = context.messages();
    figures = new Figures(messages);
    control = new WorkerControl(sources.workers(), context, this::edit, this::inspected);
    root = messages.load(this);
    wizards = new WizardHost(wizardPane, sources, context, this::draw);
    table = new WorkerTable(workers, messages);
    detail = new WorkerDetail(messages, control::ask);
    detailPane.getChildren().setAll(detail.root());
    model.filterProperty().bind(filter.textProperty());
    model.foundProperty().subscribe(found -> draw());
    workers.getSelectionModel().selectedItemProperty().subscribe(this::drawDetail);
  }

  @FXML
  void initialize() {
    emptyWords.show(
        "fth-cpu", messages.text("worker.empty.title"), messages.text("worker.empty.next"));
    for (WorkerKind kind : WorkerKind.values()) {
      MenuItem item = new MenuItem(words(kind), new FontIcon(icon(kind)));
      item.setId("add-" + kind.name());
      item.setOnAction(event -> begin(kind));
      add.getItems().add(item);
      Button button = new Button(words(kind), new FontIcon(icon(kind)));
      button.setId("first-" + kind.name());
      button.setOnAction(event -> begin(kind));
      emptyButtons.getChildren().add(button);
    }
    emptyButtons.getChildren().getFirst().getStyleClass().add("accent");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle;
  }

  @Override
  public List<TableView<?>> tables() {
    return Stream.concat(Stream.of(workers), detail.tables().stream()).toList();
  }

  @Override
  public void arrive(Place place) {
    subscriptions.add(FxFeed.newest(sources.clusters(), wizards::showClusters));
    subscriptions.add(FxFeed.newest(sources.workers().views(), this::show));
    subscriptions.add(FxFeed.newest(sources.log(), line -> drawLog()));
    wizards.resume();
    draw();
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  @Override
  public List<Command> commands() {
    if (wizards.open()) {
      return List.of();
    }
    List<Command> commands = new ArrayList<>();
    for (WorkerKind kind : WorkerKind.values()) {
      commands.add(new Command(words(kind), icon(kind), () -> begin(kind)));
    }
    WorkerView selected = workers.getSelectionModel().getSelectedItem();
    for (WorkerAction action : WorkerAction.values()) {
      if (selected != null && action.fits(selected)) {
        commands.add(
            new Command(
                messages.text("worker.task." + action.name(), selected.name()),
                action.icon(),
                () -> control.ask(action, selected)));
      }
    }
    return commands;
  }

  private void show(List<WorkerView> views) {
    model.show(views);
    draw();
  }

  private void begin(WorkerKind kind) {
    wizards.begin(WorkerDraft.fresh(kind));
    draw();
  }

  private void edit(WorkerView worker) {
    var entry = worker.entry();
    if (entry != null) {
      wizards.begin(DraftReader.of(entry));
      draw();
    }
  }

  private void inspected(WorkerEntry asked, RemoteInspection inspection) {
    model.inspected(asked, inspection);
    drawDetail(workers.getSelectionModel().getSelectedItem());
  }

  private void draw() {
    boolean any = !model.all().isEmpty();
    boolean wizard = wizards.open();
    show(wizardPane, wizard);
    show(empty, !wizard && !any && model.told());
    show(content, !wizard && any);
    table.show(model.foundProperty().get());
    if (workers.getSelectionModel().getSelectedItem() == null) {
      workers.getSelectionModel().selectFirst();
    }
    int all = model.all().size();
    int found = model.foundProperty().get().size();
    shown.setText(
        messages.count("worker.list.shown", all, figures.number(found), figures.number(all)));
    subtitle.set(wizard ? wizards.title() : any ? summary() : "");
    drawDetail(workers.getSelectionModel().getSelectedItem());
  }

  private void drawDetail(@Nullable WorkerView selected) {
    show(detailPane, selected != null);
    if (selected != null) {
      detail.show(selected, model.inspection(selected.entry()));
      drawLog();
    }
  }

  private void drawLog() {
    detail.showLog(sources.recentLog().get());
  }

  private String summary() {
    long running = count(WorkerView.State.RUNNING);
    long down = count(WorkerView.State.DOWN);
    String words = messages.count("worker.subtitle.running", running, figures.number(running));
    return down == 0
        ? words
        : words + " · " + messages.count("worker.subtitle.down", down, figures.number(down));
  }

  private long count(WorkerView.State state) {
    return model.all().stream().filter(worker -> worker.state() == state).count();
  }

  private String words(WorkerKind kind) {
    return messages.text("worker.add." + kind.name());
  }

  private static String icon(WorkerKind kind) {
    return KindStep.icon(kind);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
