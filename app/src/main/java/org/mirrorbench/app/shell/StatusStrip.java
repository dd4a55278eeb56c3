package org.mirrorbench.app.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.Scrape;

/** The line at the bottom: is all well, how fresh is it, what runs, what was said. */
final class StatusStrip extends HBox {

  private final Messages messages;
  private final Figures figures;
  private final Background background;
  private final Label engine = new Label();
  private final Label flows = new Label();
  private final Label problems = new Label();
  private final Label sampled = new Label();
  private final Button tasks = new Button();
  private final Button bell = new Button(null, new FontIcon("fth-bell"));
  private final ListChangeListener<Task<?>> onTasks = change -> showTasks();
  private @Nullable Instant newest;

  StatusStrip(Messages messages, Appearance appearance, Background background) {
    this.messages = messages;
    this.background = background;
    figures = new Figures(messages);
    getStyleClass().add("status-strip");
    Circle dot = new Circle(4);
    dot.getStyleClass().add("engine-dot");
    engine.setGraphic(dot);
    problems.setGraphic(new FontIcon("fth-check-circle"));
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    tasks.setId("tasks");
    tasks.setOnAction(event -> TaskList.show(tasks, messages, background));
    bell.setId("bell");
    getChildren().addAll(engine, flows, problems, gap, sampled, tasks, bell, language(appearance));
    background.running().addListener(new WeakListChangeListener<>(onTasks));
    showEngine(EngineState.OPENING);
    showTasks();
  }

  /** What the engine does as a whole. */
  enum EngineState {
    OPENING,
    RUNNING,
    FAILED,
    CLOSING
  }

  void showEngine(EngineState state) {
    engine.setText(messages.word(state));
    engine.getStyleClass().setAll("label", "engine-state", state.name().toLowerCase(Locale.ROOT));
    flows.setVisible(state == EngineState.RUNNING);
    problems.setVisible(state == EngineState.RUNNING);
    sampled.setVisible(state == EngineState.RUNNING);
  }

  void show(List<FlowSnapshot> now) {
    flows.setText(messages.count("shell.status.flows", now.size(), figures.number(now.size())));
    long count = now.stream().filter(flow -> flow.problem() != null).count();
    problems.setText(messages.count("shell.status.problems", count, figures.number(count)));
    problems.getStyleClass().setAll("label", "problems", count == 0 ? "none" : "some");
    problems.setGraphic(new FontIcon(count == 0 ? "fth-check-circle" : "fth-alert-triangle"));
  }

  void show(Map<FlowName, Scrape> looks) {
    newest = looks.values().stream().map(Scrape::at).max(Instant::compareTo).orElse(null);
    tick();
  }

  /** Called about once a second. */
  void tick() {
    sampled.setText(
        newest == null
            ? messages.text("shell.status.notSampled")
            : messages.text("shell.status.sampled", age(newest)));
  }

  /** Adds a feature's own item, before the tasks. */
  void add(Node item) {
    getChildren().add(getChildren().indexOf(tasks), item);
  }

  /** Shows how many notices were not looked at; the button opens them. */
  void showNotices(int unseen, Runnable open) {
    bell.setText(unseen == 0 ? null : figures.number(unseen));
    bell.setAccessibleText(messages.count("shell.status.notices", unseen, figures.number(unseen)));
    bell.setOnAction(event -> open.run());
  }

  Button bell() {
    return bell;
  }

  private String age(Instant at) {
    double seconds = Duration.between(at, Instant.now()).toMillis() / 1000.0;
    return figures.wholeSpan(seconds);
  }

  private void showTasks() {
    int count = background.running().size();
    String words = messages.count("shell.status.tasks", count, figures.number(count));
    tasks.setText(count == 0 ? words : words + " ▸ " + background.running().getFirst().getTitle());
  }

  private MenuButton language(Appearance appearance) {
    MenuButton menu = new MenuButton(messages.locale().getLanguage().toUpperCase(Locale.ROOT));
    menu.setId("language");
    menu.setAccessibleText(messages.text("shell.language.choose"));
    for (Locale locale : Messages.LANGUAGES) {
      String name = locale.getDisplayLanguage(locale);
      MenuItem item = new MenuItem(name.substring(0, 1).toUpperCase(locale) + name.substring(1));
      item.setOnAction(event -> appearance.languageProperty().set(locale));
      menu.getItems().add(item);
    }
    return menu;
  }
}
