package org.mirrorbench.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.doctor.CheckModel;
import org.mirrorbench.app.doctor.CheckView;
import org.mirrorbench.app.doctor.WhySheet;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Command;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.plan.Drift;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** One flow: what can be done to it, and what of it is looked at. */
public final class FlowPage implements Page {

  @FXML StateBadge badge;
  @FXML Label title;
  @FXML Button back;
  @FXML Button drift;
  @FXML StateBadge driftBadge;
  @FXML Button start;
  @FXML Button pause;
  @FXML Button resume;
  @FXML Button stop;
  @FXML MenuButton more;
  @FXML SegmentedChoice<FlowTab> tabs;
  @FXML Button canary;
  @FXML Button lag;
  @FXML HBox banner;
  @FXML Label bannerTitle;
  @FXML Label bannerDetail;
  @FXML Label bannerRemedy;
  @FXML StackPane content;

  private final FlowSources sources;
  private final PageContext context;
  private final Messages messages;
  private final FlowControl control;
  private final FlowPlans plans;
  private final FlowMenu menu;
  private final FlowModel model = new FlowModel();
  private final CheckModel checks;
  private final NowTab now;
  private final TopicsTab topics;
  private final CheckView checked;
  private final ChangesTab changes;
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;
  private @Nullable FlowName name;
  private @Nullable Drift drifted;

  public FlowPage(FlowSources sources, PageContext context) {
    this.sources = sources;
    this.context = context;
    messages = context.messages();
    control = new FlowControl(sources.actions(), context);
    plans = new FlowPlans(sources, context);
    menu = new FlowMenu(sources, plans, context, this::why);
    checks = new CheckModel(this::check, context.background(), messages);
    now = new NowTab(model, messages);
    topics = new TopicsTab(sources.proofs(), context);
    checked = new CheckView(checks, messages, this::repair, this::why);
    changes = new ChangesTab(sources.plans(), plans, context);
    root = messages.load(this);
    model.flowProperty().addListener((flow, before, after) -> draw());
    model.lagProblemProperty().addListener((problem, before, after) -> draw());
  }

  @FXML
  void initialize() {
    bind(start, FlowAction.START);
    bind(pause, FlowAction.PAUSE);
    bind(resume, FlowAction.RESUME);
    bind(stop, FlowAction.STOP);
    back.setOnAction(event -> context.go().accept(new Place.Flows()));
    lag.setOnAction(event -> context.go().accept(new Place.Lag(name)));
    canary.setOnAction(event -> canary());
    drift.setOnAction(event -> showDrift());
    content.getChildren().setAll(now.root(), topics.root(), checked, changes.root());
    tabs.offer(List.of(FlowTab.values()), tab -> messages.text("flow.tab." + tab.name()));
    tabs.valueProperty().set(FlowTab.NOW);
    tabs.valueProperty().subscribe(this::turn);
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
    List<TableView<?>> tables = new ArrayList<>(now.tables());
    tables.add(topics.table());
    tables.add(changes.table());
    return tables;
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Flow(FlowName wanted)) {
      name = wanted;
      control.prepare(wanted);
      model.choose(wanted);
      topics.choose(wanted);
      checks.choose(wanted);
      changes.choose(wanted);
      drifted = null;
      subtitle.set(FlowWords.name(wanted));
      title.setText(FlowWords.name(wanted));
    }
    draw();
    turn(tabs.valueProperty().get());
    subscriptions.add(FxFeed.newest(sources.flows(), model::showFlows));
    subscriptions.add(FxFeed.newest(sources.lag(), model::showLag));
    subscriptions.add(FxFeed.newest(sources.plans().drift(), this::drift));
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  @Override
  public List<Command> commands() {
    FlowState state = state();
    List<Command> commands = new ArrayList<>();
    for (FlowAction action : FlowAction.values()) {
      if (action.fits(state)) {
        commands.add(
            new Command(
                messages.text("flow.task." + action.name(), title.getText()),
                action.icon(),
                () -> ask(action)));
      }
    }
    commands.addAll(menu.commands());
    return commands;
  }

  private FlowState state() {
    FlowSnapshot shown = model.flowProperty().get();
    return shown == null ? FlowState.UNKNOWN : shown.state();
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

  private void turn(@Nullable FlowTab tab) {
    show(now.root(), tab == FlowTab.NOW);
    show(topics.root(), tab == FlowTab.TOPICS);
    show(checked, tab == FlowTab.CHECKS);
    show(changes.root(), tab == FlowTab.CHANGES);
    if (tab == FlowTab.TOPICS) {
      topics.arrive();
    } else if (tab == FlowTab.CHANGES) {
      changes.arrive();
    }
  }

  private Result<CheckReport> check(FlowName flow, Progress progress) {
    return sources
        .known()
        .apply(flow)
        .map(known -> Result.ok(sources.checkups().check(known.spec(), known.runs(), progress)))
        .orElseGet(() -> Result.err(FlowPlans.unknown(flow)));
  }

  private void repair(List<Repair> repairs) {
    FlowName flow = name;
    if (flow != null && !repairs.isEmpty()) {
      plans.repair(flow, repairs, () -> {});
    }
  }

  private void why() {
    FlowName flow = name;
    if (flow != null) {
      new WhySheet(sources.checkups(), sources.inventories(), flow, context).open();
    }
  }

  private void canary() {
    FlowName flow = name;
    if (flow != null) {
      new CanarySheet(sources.proofs(), flow, context).open();
    }
  }

  private void drift(Map<FlowName, Drift> all) {
    drifted = name == null ? null : all.get(name);
    draw();
  }

  private void showDrift() {
    Drift shown = drifted;
    if (shown != null) {
      new DriftSheet(plans, context).open(shown);
    }
  }

  private void draw() {
    FlowState state = state();
    show(start, FlowAction.START.fits(state));
    show(pause, FlowAction.PAUSE.fits(state));
    show(resume, FlowAction.RESUME.fits(state));
    show(stop, FlowAction.STOP.fits(state));
    FlowSnapshot shown = model.flowProperty().get();
    if (shown != null) {
      StateWord word = new FlowWords(messages).state(shown);
      badge.show(word.style(), word.word());
      now.draw(shown);
    }
    drawDrift();
    FlowName flow = name;
    if (flow != null) {
      menu.fill(more, flow, shown);
    }
    drawBanner(model.problem());
  }

  private void drawDrift() {
    StateWord word = new DriftWords(messages).of(drifted);
    driftBadge.show(word.style(), word.word());
    drift.setAccessibleText(word.word());
    show(drift, drifted != null);
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

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
