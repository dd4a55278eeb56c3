package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.MetricCard;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Command;
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
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;

/** One flow: what can be done to it, what Connect says of it, how far each partition is. */
public final class FlowPage implements Page {

  @FXML StateBadge badge;
  @FXML Label title;
  @FXML Button back;
  @FXML Button lag;
  @FXML Button start;
  @FXML Button pause;
  @FXML Button resume;
  @FXML Button stop;
  @FXML HBox banner;
  @FXML Label bannerTitle;
  @FXML Label bannerDetail;
  @FXML Label bannerRemedy;
  @FXML MetricCard accepted;
  @FXML MetricCard running;
  @FXML MetricCard behind;
  @FXML MetricCard inStepIn;
  @FXML MetricCard heartbeat;
  @FXML TableView<ProcessRow> processes;
  @FXML TableView<LagSample> partitions;
  @FXML TextField filter;
  @FXML Label shown;

  private final ReadOnlyFeed<List<FlowSnapshot>> flows;
  private final ReadOnlyFeed<Map<FlowName, Scrape>> looks;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final FlowControl control;
  private final FlowModel model = new FlowModel();
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;
  private @Nullable FlowName name;

  public FlowPage(
      ReadOnlyFeed<List<FlowSnapshot>> flows,
      ReadOnlyFeed<Map<FlowName, Scrape>> looks,
      FlowActions actions,
      PageContext context) {
    this.flows = flows;
    this.looks = looks;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    control = new FlowControl(actions, context);
    root = messages.load(this);
    model.flowProperty().addListener((flow, before, now) -> draw());
    model.lagProblemProperty().addListener((problem, before, now) -> draw());
  }

  @FXML
  void initialize() {
    bind(start, FlowAction.START);
    bind(pause, FlowAction.PAUSE);
    bind(resume, FlowAction.RESUME);
    bind(stop, FlowAction.STOP);
    back.setOnAction(event -> context.go().accept(new Place.Flows()));
    lag.setOnAction(event -> context.go().accept(new Place.Lag(name)));
    FlowTables.processes(processes, model.processes(), messages);
    FlowTables.partitions(partitions, model.found(), messages);
    model.filterProperty().bind(filter.textProperty());
    model.found().subscribe(this::countRows);
    countRows();
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
    return List.of(processes, partitions);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Flow(FlowName wanted)) {
      name = wanted;
      control.prepare(wanted);
      model.choose(wanted);
      subtitle.set(FlowWords.name(wanted));
      title.setText(FlowWords.name(wanted));
    }
    draw();
    subscriptions.add(FxFeed.newest(flows, model::showFlows));
    subscriptions.add(FxFeed.newest(looks, model::showLag));
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  @Override
  public List<Command> commands() {
    FlowSnapshot now = model.flowProperty().get();
    FlowState state = now == null ? FlowState.UNKNOWN : now.state();
    return java.util.Arrays.stream(FlowAction.values())
        .filter(action -> action.fits(state))
        .map(
            action ->
                new Command(
                    messages.text("flow.task." + action.name(), title.getText()),
                    action.icon(),
                    () -> ask(action)))
        .toList();
  }

  private void bind(Button button, FlowAction action) {
    button.setOnAction(event -> ask(action));
  }

  private void ask(FlowAction action) {
    FlowName flow = name;
    if (flow != null) {
      control.ask(action, flow);
    }
  }

  private void draw() {
    FlowSnapshot now = model.flowProperty().get();
    FlowState state = now == null ? FlowState.UNKNOWN : now.state();
    show(start, FlowAction.START.fits(state));
    show(pause, FlowAction.PAUSE.fits(state));
    show(resume, FlowAction.RESUME.fits(state));
    show(stop, FlowAction.STOP.fits(state));
    if (now != null) {
      FlowWords.StateWord word = new FlowWords(messages).state(now);
      badge.show(word.style(), word.word());
      drawCards(now);
    }
    drawBanner(model.problem());
  }

  private void drawCards(FlowSnapshot now) {
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

  private void drawBanner(@Nullable Problem problem) {
    show(banner, problem != null);
    if (problem != null) {
      ProblemText text = new ProblemText(messages);
      bannerTitle.setText(text.headline(problem));
      bannerDetail.setText(text.detail(problem));
      bannerRemedy.setText(text.remedy(problem));
    }
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

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
