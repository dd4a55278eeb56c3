package org.mirrorbench.app.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;

/** The selected worker: what can be done to it, its settings, advice, plug-ins and log. */
final class WorkerDetail {

  @FXML FontIcon icon;
  @FXML Label title;
  @FXML StateBadge badge;
  @FXML Label kind;
  @FXML HBox actions;
  @FXML HBox banner;
  @FXML Label bannerTitle;
  @FXML Label bannerDetail;
  @FXML Label bannerRemedy;
  @FXML ToggleGroup tabs;
  @FXML ToggleButton overview;
  @FXML ToggleButton plugins;
  @FXML ToggleButton log;
  @FXML HBox overviewPane;
  @FXML FlowPane facts;
  @FXML VBox advice;
  @FXML Label adviceTitle;
  @FXML ScrollPane adviceScroll;
  @FXML VBox pluginPane;
  @FXML Label pluginHint;
  @FXML TableView<RemoteInspection.Plugin> pluginTable;
  @FXML TableView<LogLine> workerLog;

  private final Messages messages;
  private final Figures figures;
  private final WorkerTexts texts;
  private final Map<WorkerAction, Button> buttons = new EnumMap<>(WorkerAction.class);
  private final BiConsumer<WorkerAction, WorkerView> ask;
  private final Parent root;
  private final PluginTable pluginRows;
  private final LogTable logRows;
  private final AdviceList adviceList;
  private @Nullable WorkerView shown;
  private List<LogLine> logLines = List.of();

  WorkerDetail(Messages messages, BiConsumer<WorkerAction, WorkerView> ask) {
    this.messages = messages;
    this.ask = ask;
    figures = new Figures(messages);
    texts = new WorkerTexts(messages);
    root = messages.load(this);
    pluginRows = new PluginTable(pluginTable, messages);
    logRows = new LogTable(workerLog, messages);
    adviceList = new AdviceList(advice, messages);
  }

  @FXML
  void initialize() {
    for (WorkerAction action : WorkerAction.values()) {
      Button button =
          new Button(messages.text("worker.action." + action.name()), new FontIcon(action.icon()));
      button.setId("worker-" + action.name().toLowerCase(Locale.ROOT));
      button.setOnAction(event -> run(action));
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.put(action, button);
      actions.getChildren().add(button);
    }
    tabs.selectedToggleProperty().subscribe(this::turn);
  }

  Parent root() {
    return root;
  }

  List<TableView<?>> tables() {
    return List.of(pluginTable, workerLog);
  }

  /**
   * @param inspection what a remote one said when it was asked, or null
   */
  void show(WorkerView worker, @Nullable RemoteInspection inspection) {
    shown = worker;
    StateWord word = texts.state(worker);
    badge.show(word.style(), word.word());
    icon.setIconLiteral(WorkerTexts.icon(worker));
    title.setText(WorkerTexts.name(worker));
    kind.setText(texts.kind(worker));
    buttons.forEach((action, button) -> visible(button, action.fits(worker)));
    drawBanner(worker.problem());
    drawFacts(WorkerFacts.of(worker, inspection, messages));
    adviceList.show(worker.advice(), false);
    adviceTitle.setText(
        worker.advice().isEmpty()
            ? messages.text("worker.advice.none")
            : messages.text("worker.advice.title"));
    drawPlugins(worker, inspection);
  }

  /** The lines of the worker that is shown. */
  void showLog(List<LogLine> lines) {
    WorkerView worker = shown;
    if (worker != null) {
      List<LogLine> own = WorkerLog.of(worker, lines);
      logLines = own;
      drawLog();
      log.setText(messages.text("worker.tab.log", figures.number(own.size())));
    }
  }

  /** Only while it is looked at: lines may come in many times a second. */
  private void drawLog() {
    if (log.isSelected()) {
      logRows.show(logLines);
    }
  }

  private void run(WorkerAction action) {
    WorkerView worker = shown;
    if (worker != null) {
      ask.accept(action, worker);
    }
  }

  private void turn(@Nullable Toggle chosen) {
    if (chosen == null) {
      tabs.selectToggle(overview);
      return;
    }
    visible(overviewPane, chosen.equals(overview));
    visible(pluginPane, chosen.equals(plugins));
    visible(workerLog, chosen.equals(log));
    drawLog();
  }

  private void drawBanner(@Nullable Problem problem) {
    visible(banner, problem != null);
    if (problem != null) {
      ProblemText text = new ProblemText(messages);
      bannerTitle.setText(text.headline(problem));
      bannerDetail.setText(text.detail(problem));
      bannerRemedy.setText(text.remedy(problem));
    }
  }

  private void drawFacts(Map<String, String> known) {
    List<Node> nodes = new ArrayList<>();
    known.forEach((name, text) -> nodes.add(fact(name, text)));
    facts.getChildren().setAll(nodes);
  }

  private static VBox fact(String name, String text) {
    Label title = new Label(name);
    title.getStyleClass().add("fact-name");
    Label value = new Label(text);
    value.getStyleClass().add("fact-value");
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    VBox fact = new VBox(title, value);
    fact.getStyleClass().add("fact");
    return fact;
  }

  private void drawPlugins(WorkerView worker, @Nullable RemoteInspection inspection) {
    boolean remote = worker.entry() instanceof RemoteWorker;
    visible(plugins, remote);
    plugins.setText(
        inspection == null
            ? messages.text("worker.tab.plugins")
            : messages.text(
                "worker.tab.pluginsKnown", figures.number(inspection.plugins().size())));
    visible(pluginHint, inspection == null);
    visible(pluginTable, inspection != null);
    pluginRows.show(inspection == null ? List.of() : inspection.plugins());
    if (!remote && plugins.isSelected()) {
      tabs.selectToggle(overview);
    }
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
