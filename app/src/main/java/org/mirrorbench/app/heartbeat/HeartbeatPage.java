package org.mirrorbench.app.heartbeat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.control.TimeChart;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.heartbeat.HeartbeatModel.Pulse;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Whether each path is alive: newest heartbeat, transit, interval, ages over time. */
public final class HeartbeatPage implements Page {

  @FXML VBox content;
  @FXML EmptyState empty;
  @FXML TableView<HeartbeatSample> paths;
  @FXML Label chartTitle;
  @FXML Label explanation;
  @FXML TimeChart chart;

  private final ReadOnlyFeed<Map<FlowName, HeartbeatSample>> feed;
  private final HeartbeatHistory history;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final HeartbeatModel model = new HeartbeatModel();
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;

  public HeartbeatPage(
      ReadOnlyFeed<Map<FlowName, HeartbeatSample>> feed,
      HeartbeatHistory history,
      PageContext context) {
    this.feed = feed;
    this.history = history;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    root = messages.load(this);
    draw();
  }

  @FXML
  void initialize() {
    empty.show(
        "fth-activity",
        messages.text("heartbeat.empty.title"),
        messages.text("heartbeat.empty.next"));
    addColumns();
    paths
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            selected -> {
              if (selected != null && model.choose(selected.flow())) {
                load(selected.flow());
              }
            });
    chart.setUnit(messages.text("heartbeat.chart.unit"));
    chart.setLocale(messages.locale());
    chart.setValueFormatter(figures::span);
    chart.setEmptyText(messages.text("heartbeat.chart.empty"));
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
    return List.of(paths);
  }

  @Override
  public void arrive(Place place) {
    FlowName chosen = model.chosen();
    if (chosen != null) {
      load(chosen);
    }
    subscriptions.add(FxFeed.newest(feed, this::show));
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private void show(Map<FlowName, HeartbeatSample> newest) {
    model.show(newest);
    if (paths.getSelectionModel().getSelectedItem() == null) {
      paths.getSelectionModel().selectFirst();
    }
    draw();
  }

  private void load(FlowName flow) {
    Instant to = Instant.now();
    context
        .background()
        .run(
            messages.text("heartbeat.task.history", FlowWords.name(flow)),
            progress ->
                Result.ok(
                    history.read(flow, to.minus(HeartbeatModel.SPAN), to, HeartbeatModel.POINTS)),
            new Background.Endings<>(
                stored -> {
                  model.showHistory(flow, stored);
                  draw();
                },
                problem -> context.dialogs().tell(problem),
                () -> {}));
  }

  private void draw() {
    int count = model.paths().size();
    content.setVisible(count > 0);
    empty.setVisible(count == 0);
    subtitle.set(
        count == 0 ? "" : messages.count("heartbeat.subtitle.paths", count, figures.number(count)));
    FlowName chosen = model.chosen();
    if (chosen == null) {
      return;
    }
    String name = FlowWords.name(chosen);
    chartTitle.setText(messages.text("heartbeat.chart.title", name));
    chart.setSeries(List.of(model.series(name)));
    Instant now = Instant.now();
    chart.setRange(now.minus(HeartbeatModel.SPAN).toEpochMilli(), now.toEpochMilli());
    model.paths().stream()
        .filter(sample -> sample.flow().equals(chosen))
        .findFirst()
        .ifPresent(sample -> explanation.setText(explain(sample)));
  }

  private String explain(HeartbeatSample sample) {
    Problem problem = sample.problem();
    if (problem != null) {
      return new ProblemText(messages).headline(problem);
    }
    return messages.text(
        sample.endToEnd() ? "heartbeat.explain.endToEnd" : "heartbeat.explain.targetOnly");
  }

  private void addColumns() {
    Table<HeartbeatSample> table = new Table<>(paths, messages, "heartbeat.table.");
    table.node("state", 130, HeartbeatModel::pulse, this::badge);
    table.strong("path", 230, sample -> FlowWords.name(sample.flow()));
    table.figure("age", 110, HeartbeatSample::ageSeconds, figures::span);
    table.figure("transit", 110, HeartbeatSample::transitSeconds, figures::shortSpan);
    table.figure("interval", 110, HeartbeatSample::intervalSeconds, figures::span);
    table.text(
        "endToEnd",
        120,
        sample -> messages.text(sample.endToEnd() ? "heartbeat.table.yes" : "heartbeat.table.no"));
    table.text("emitted", 130, sample -> figures.time(sample.emittedAt()));
    table.text("arrived", 130, sample -> figures.time(sample.arrivedAt()));
    table.text("problem", 220, sample -> problem(sample.problem()));
    table.items(
        model.paths(),
        Comparator.comparing(HeartbeatModel::pulse, Comparator.reverseOrder())
            .thenComparing(HeartbeatSample::flow));
    table.fit(8);
  }

  private StateBadge badge(HeartbeatSample sample) {
    Pulse pulse = HeartbeatModel.pulse(sample);
    String style =
        switch (pulse) {
          case ALIVE -> "in-step";
          case LATE -> "catching-up";
          case SILENT -> "stalled";
          case UNKNOWN -> "unknown";
        };
    return new StateBadge(style, messages.word(pulse));
  }

  private String problem(@Nullable Problem problem) {
    return problem == null ? "" : new ProblemText(messages).headline(problem);
  }
}
