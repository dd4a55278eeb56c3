package org.mirrorbench.app.lag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.MetricCard;
import org.mirrorbench.app.control.TimeChart;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Result;

/** How far a flow is behind: figures, history, topics and partitions. */
public final class LagPage implements Page {

  @FXML VBox content;
  @FXML EmptyState empty;
  @FXML HBox ranges;
  @FXML ComboBox<FlowName> flow;
  @FXML Button csv;
  @FXML Button copy;
  @FXML MetricCard behind;
  @FXML MetricCard seconds;
  @FXML MetricCard velocity;
  @FXML MetricCard inStepIn;
  @FXML TimeChart chart;
  @FXML TableView<TopicRow> topics;
  @FXML Label shown;
  @FXML Label trouble;

  private final ReadOnlyFeed<List<FlowSnapshot>> flows;
  private final ReadOnlyFeed<Map<FlowName, Scrape>> looks;
  private final LagHistory history;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final LagExport export;
  private final LagModel model = new LagModel();
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;

  public LagPage(
      ReadOnlyFeed<List<FlowSnapshot>> flows,
      ReadOnlyFeed<Map<FlowName, Scrape>> looks,
      LagHistory history,
      PageContext context) {
    this.flows = flows;
    this.looks = looks;
    this.history = history;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    export = new LagExport(context);
    root = messages.load(this);
    model.newestProperty().subscribe(look -> draw());
    model.flowProperty().addListener((chosen, before, now) -> load());
    model.rangeProperty().addListener((chosen, before, now) -> load());
  }

  @FXML
  void initialize() {
    empty.show(
        "fth-bar-chart-2", messages.text("lag.empty.title"), messages.text("lag.empty.next"));
    flow.setConverter(new FlowConverter());
    flow.setItems(model.flows());
    flow.valueProperty().bindBidirectional(model.flowProperty());
    addRanges();
    LagTable.fill(topics, model.topics(), messages);
    chart.setUnit(messages.text("lag.chart.unit"));
    chart.setLocale(messages.locale());
    chart.setValueFormatter(value -> figures.number(Math.round(value)));
    chart.setEmptyText(messages.text("lag.chart.empty"));
    csv.setOnAction(event -> export.csv(model.newestProperty().get()));
    copy.setOnAction(event -> export.image(chart));
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
    return List.of(topics);
  }

  @Override
  public void arrive(Place place) {
    subscriptions.add(FxFeed.newest(flows, model::showFlows));
    subscriptions.add(FxFeed.newest(looks, model::showLooks));
    if (place instanceof Place.Lag(FlowName wanted) && wanted != null) {
      model.choose(wanted);
    }
    load();
    draw();
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private void load() {
    LagQuery query = model.query(Instant.now());
    if (query == null) {
      return;
    }
    context
        .background()
        .run(
            messages.text("lag.task.history", FlowWords.name(query.flow())),
            progress -> Result.ok(history.read(query)),
            new Background.Endings<>(
                points -> {
                  model.showHistory(query, points);
                  draw();
                },
                problem -> context.dialogs().tell(problem),
                () -> {}));
  }

  private void draw() {
    FlowName chosen = model.flowProperty().get();
    content.setVisible(chosen != null);
    empty.setVisible(chosen == null);
    if (chosen == null) {
      return;
    }
    subtitle.set(FlowWords.name(chosen));
    Instant now = Instant.now();
    chart.setSeries(
        model.series().isEmpty()
            ? List.of()
            : List.of(model.series().toSeries(FlowWords.name(chosen))));
    chart.setRange(
        now.minus(model.rangeProperty().get().span()).toEpochMilli(), now.toEpochMilli());
    drawCards(model.newestProperty().get());
    int count = model.topics().size();
    shown.setText(
        messages.count("lag.topics.shown", count, figures.number(count), figures.number(count)));
  }

  private void drawCards(@Nullable Scrape look) {
    velocity.setValue(
        figures.signed(model.series().velocity()), messages.text("figures.unit.records.name"));
    csv.setDisable(!(look instanceof Scrape.Batch));
    switch (look) {
      case null -> unknown(messages.text("lag.card.waiting"), "muted");
      case Scrape.Failed failed ->
          unknown(new ProblemText(messages).headline(failed.problem()), "trouble");
      case Scrape.Batch batch -> {
        trouble.setText("");
        behind.setValue(
            figures.number(batch.recordsBehind()),
            batch.unknown() == 0
                ? messages.text("lag.card.measured")
                : messages.count(
                    "lag.card.unknown", batch.unknown(), figures.number(batch.unknown())));
        seconds.setValue(figures.span(batch.secondsBehind()), messages.text("lag.card.oldest"));
        inStepIn.setValue(figures.span(batch.secondsToStep()), inStepAside(batch));
      }
    }
  }

  private String inStepAside(Scrape.Batch batch) {
    return batch.secondsToStep() == null
        ? messages.word(batch.health())
        : messages.text("lag.card.atSpeed");
  }

  private void unknown(String reason, String style) {
    trouble.setText(reason);
    trouble.getStyleClass().setAll("label", style);
    behind.setUnknown("");
    seconds.setUnknown("");
    inStepIn.setUnknown("");
  }

  private void addRanges() {
    ToggleGroup group = new ToggleGroup();
    LagRange[] all = LagRange.values();
    for (LagRange range : all) {
      ToggleButton button = new ToggleButton(messages.word(range));
      button.setId("range-" + range.name());
      button.setUserData(range);
      button.setToggleGroup(group);
      button
          .getStyleClass()
          .add(
              range == all[0]
                  ? "left-pill"
                  : range == all[all.length - 1] ? "right-pill" : "center-pill");
      button.setSelected(range == model.rangeProperty().get());
      ranges.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (toggle, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                model.rangeProperty().set((LagRange) now.getUserData());
              }
            });
  }

  private static final class FlowConverter extends StringConverter<FlowName> {
    @Override
    public String toString(@Nullable FlowName name) {
      return name == null ? "" : FlowWords.name(name);
    }

    @Override
    public FlowName fromString(String written) {
      return FlowName.parse(written.replace(" → ", "->"));
    }
  }
}
