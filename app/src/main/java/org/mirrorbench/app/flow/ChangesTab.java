package org.mirrorbench.app.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.DiffTable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.plan.PlanLines;
import org.mirrorbench.app.plan.PlanWords;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.PlanRun;
import org.mirrorbench.engine.problem.Result;

/** The runs of a flow's plans, newest first, each with its diff and a way back. FX thread only. */
final class ChangesTab {

  @FXML EmptyState empty;
  @FXML VBox content;
  @FXML VBox told;
  @FXML VBox below;
  @FXML TableView<PlanRun> runs;
  @FXML Label chosen;
  @FXML Button undo;

  private final Plans plans;
  private final FlowPlans ways;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final PlanWords words;
  private final ObservableList<PlanRun> rows = FXCollections.observableArrayList();
  private final ProblemBanner banner;
  private final DiffTable diff;
  private final Parent root;
  private @Nullable FlowName flow;
  private int round;

  ChangesTab(Plans plans, FlowPlans ways, PageContext context) {
    this.plans = plans;
    this.ways = ways;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    words = new PlanWords(messages);
    banner = new ProblemBanner(messages);
    diff = new DiffTable(words.pastColumns());
    root = messages.load(this);
  }

  @FXML
  void initialize() {
    empty.show(
        "fth-clock", messages.text("flow.changes.empty"), messages.text("flow.changes.next"));
    told.getChildren().setAll(banner);
    VBox.setVgrow(diff, Priority.ALWAYS);
    below.getChildren().add(diff);
    columns();
    runs.getSelectionModel().selectedItemProperty().subscribe(this::show);
    undo.setOnAction(event -> undo());
    draw();
  }

  Parent root() {
    return root;
  }

  TableView<?> table() {
    return runs;
  }

  void choose(FlowName wanted) {
    if (!wanted.equals(flow)) {
      flow = wanted;
      round++;
      rows.clear();
      banner.show(null);
      draw();
    }
  }

  /** Reads the journal again; what is selected stays selected. */
  void arrive() {
    FlowName read = flow;
    if (read == null) {
      return;
    }
    int mine = ++round;
    context
        .background()
        .run(
            messages.text("flow.changes.task", FlowWords.name(read)),
            progress -> Result.ok(plans.history(read)),
            new Background.Endings<List<PlanRun>>(
                now -> inTime(mine, () -> show(now)),
                problem -> inTime(mine, () -> banner.show(problem)),
                () -> {}));
  }

  private void inTime(int mine, Runnable show) {
    if (mine == round) {
      show.run();
    }
  }

  private void show(List<PlanRun> now) {
    PlanRun selected = runs.getSelectionModel().getSelectedItem();
    banner.show(null);
    rows.setAll(now);
    if (selected != null && now.contains(selected)) {
      runs.getSelectionModel().select(selected);
    } else {
      runs.getSelectionModel().selectFirst();
    }
    draw();
  }

  private void columns() {
    Table<PlanRun> table = new Table<>(runs, messages, "flow.changes.column.");
    table.node(
        "state",
        120,
        run -> state(run).word(),
        run -> new StateBadge(state(run).style(), state(run).word()));
    table.strong("at", 210, run -> figures.stamp(run.startedAt()));
    table.figure("took", 80, ChangesTab::seconds, figures::shortSpan);
    table.text("what", 380, words::summary);
    table.items(rows, Comparator.comparing(PlanRun::startedAt).reversed());
    table.fit(6);
  }

  private static @Nullable Double seconds(PlanRun run) {
    Instant ended = run.endedAt();
    return ended == null ? null : Duration.between(run.startedAt(), ended).toMillis() / 1000.0;
  }

  private StateWord state(PlanRun run) {
    if (run.steps().stream().anyMatch(step -> "failed".equals(step.outcome()))) {
      return new StateWord("failed", messages.text("flow.changes.failed"));
    }
    if (run.endedAt() == null) {
      return new StateWord("unknown", messages.text("flow.changes.cutShort"));
    }
    return new StateWord("in-step", messages.text("flow.changes.done"));
  }

  private void show(@Nullable PlanRun run) {
    undo.setDisable(run == null || !run.undoable());
    below.setVisible(run != null);
    if (run != null) {
      chosen.setText(messages.text("flow.changes.of", figures.stamp(run.startedAt())));
      diff.show(new PlanLines(messages).of(run));
    }
  }

  private void undo() {
    PlanRun run = runs.getSelectionModel().getSelectedItem();
    FlowName of = flow;
    if (run != null && of != null) {
      ways.undo(of, run, figures.stamp(run.startedAt()), this::arrive);
    }
  }

  private void draw() {
    boolean any = !rows.isEmpty();
    empty.setVisible(!any && !banner.isVisible());
    content.setVisible(any);
    show(runs.getSelectionModel().getSelectedItem());
  }
}
