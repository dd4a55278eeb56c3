package org.mirrorbench.app.log;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.log.LogLine;

/** The log: follow, filter by level and words, read the stack trace of a line. */
public final class LogPage implements Page {

  @FXML TextField words;
  @FXML ChoiceBox<LogLevel> level;
  @FXML ToggleButton follow;
  @FXML Label shown;
  @FXML TableView<LogLine> lines;
  @FXML TextArea trace;

  private final ReadOnlyFeed<LogLine> feed;
  private final Supplier<List<LogLine>> recent;
  private final Messages messages;
  private final Figures figures;
  private final LogModel model = new LogModel();
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;

  public LogPage(ReadOnlyFeed<LogLine> feed, Supplier<List<LogLine>> recent, PageContext context) {
    this.feed = feed;
    this.recent = recent;
    messages = context.messages();
    figures = new Figures(messages);
    root = messages.load(this);
  }

  @FXML
  void initialize() {
    level.getItems().setAll(LogLevel.values());
    level.setConverter(new LevelConverter(messages));
    level.valueProperty().bindBidirectional(model.levelProperty());
    model.wordsProperty().bind(words.textProperty());
    model.found().subscribe(this::drawCount);
    follow.selectedProperty().subscribe(on -> scrollToEnd());
    lines.getSelectionModel().selectedItemProperty().subscribe(this::drawTrace);
    lines.setPlaceholder(new Label(messages.text("log.table.empty")));
    lines.setRowFactory(table -> new LevelRow());
    addColumns();
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
    return List.of(lines);
  }

  @Override
  public void arrive(Place place) {
    show();
    subscriptions.add(FxFeed.newest(feed, line -> show()));
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private void show() {
    model.show(recent.get());
    drawCount();
    scrollToEnd();
  }

  private void scrollToEnd() {
    if (follow.isSelected() && !model.found().isEmpty()) {
      lines.scrollTo(model.found().size() - 1);
    }
  }

  private void drawCount() {
    int all = model.lines().size();
    shown.setText(
        messages.count(
            "log.table.shown", all, figures.number(model.found().size()), figures.number(all)));
    long errors = model.lines().stream().filter(line -> line.level().equals("ERROR")).count();
    subtitle.set(messages.count("log.subtitle.errors", errors, figures.number(errors)));
  }

  private void drawTrace(@Nullable LogLine line) {
    boolean any = line != null;
    trace.setVisible(any);
    trace.setManaged(any);
    if (line != null) {
      String stack = line.trace();
      trace.setText(
          figures.stamp(line.at())
              + "  "
              + line.level()
              + "  "
              + line.logger()
              + "  ["
              + line.thread()
              + "]\n"
              + line.message()
              + (stack == null ? "" : "\n\n" + stack));
    }
  }

  private void addColumns() {
    Table<LogLine> table = new Table<>(lines, messages, "log.table.");
    table.text("time", 90, line -> figures.time(line.at()));
    table.node("level", 100, LogLine::level, LogPage::badge);
    table.text("logger", 180, line -> simpleName(line.logger()));
    table.text("context", 270, line -> line.context() == null ? "" : line.context());
    table.text("message", 700, line -> line.message().lines().findFirst().orElse(""));
    lines.getColumns().forEach(column -> column.setSortable(false));
    lines.setItems(model.found());
    lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
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

  private static String simpleName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  /** Tints the rows that matter. */
  private static final class LevelRow extends TableRow<LogLine> {
    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeIf(style -> style.startsWith("log-"));
      if (line != null && !empty) {
        getStyleClass().add("log-" + line.level().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static final class LevelConverter extends javafx.util.StringConverter<LogLevel> {

    private final Messages messages;

    LevelConverter(Messages messages) {
      this.messages = messages;
    }

    @Override
    public String toString(@Nullable LogLevel value) {
      return value == null ? "" : messages.word(value);
    }

    @Override
    public LogLevel fromString(String written) {
      return LogLevel.valueOf(written);
    }
  }
}
