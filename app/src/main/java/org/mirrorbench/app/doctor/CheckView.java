package org.mirrorbench.app.doctor;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.control.WorkBar;
import org.mirrorbench.app.control.WrapRow;
import org.mirrorbench.app.doctor.CheckModel.State;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.plan.PlanWords;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.SaidText;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.NotDone;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.problem.Severity;

/** The doctor's findings in a flow, gravest first, with buttons that mend what can be mended. */
public final class CheckView extends VBox {

  private static final double MILLIS = 1000;

  private final CheckModel model;
  private final Messages messages;
  private final Figures figures;
  private final PlanWords words;
  private final Consumer<List<Repair>> repair;
  private final StateBadge verdict = new StateBadge();
  private final Label counted = new Label();
  private final Label at = new Label();
  private final Button run = new Button();
  private final Button mendAll = new Button();
  private final Button why = new Button();
  private final WorkBar work;
  private final ProblemBanner banner;
  private final FindingList findings = new FindingList();
  private final TitledPane passed = fold("check-passed");
  private final TitledPane notDone = fold("check-not-done");
  private final EmptyState empty = new EmptyState();
  private final ScrollPane scroll = new ScrollPane(new VBox(10, findings, notDone, passed));

  /**
   * @param repair makes a plan of repairs
   * @param ask asks why something is not replicated
   */
  public CheckView(
      CheckModel model, Messages messages, Consumer<List<Repair>> repair, Runnable ask) {
    this.model = model;
    this.messages = messages;
    this.repair = repair;
    figures = new Figures(messages);
    words = new PlanWords(messages);
    work = new WorkBar(messages.text("doctor.cancel"), model::cancel);
    banner = new ProblemBanner(messages);
    getStyleClass().add("check-view");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    StackPane content = new StackPane(scroll, empty);
    VBox.setVgrow(content, Priority.ALWAYS);
    button(run, "check-run", "doctor.run", "fth-play", this::run);
    button(mendAll, "check-mend-all", "doctor.repairAll", "fth-tool", this::mendAll);
    button(why, "check-why", "doctor.why.open", "fth-help-circle", ask);
    getChildren().addAll(head(), banner, work, content);
    model.stateProperty().subscribe(this::draw);
  }

  private Node head() {
    counted.setId("check-counted");
    at.getStyleClass().add("muted");
    at.setMinWidth(Region.USE_PREF_SIZE);
    HBox seen = new HBox(10, verdict, counted, at);
    seen.getStyleClass().add("toolbar-row");
    HBox buttons = new HBox(10, why, mendAll, run);
    buttons.getStyleClass().add("toolbar-row");
    WrapRow head = new WrapRow();
    head.getChildren().addAll(seen, buttons);
    return head;
  }

  private void button(Button button, String id, String key, String icon, Runnable action) {
    button.setId(id);
    button.setText(messages.text(key));
    button.setGraphic(new FontIcon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private void run() {
    StageText text = new StageText(messages);
    model.run((stage, done, total) -> FxThread.run(() -> work.at(text.of(stage), done, total)));
  }

  private void mendAll() {
    repair.accept(model.repairs());
  }

  private void draw(State state) {
    work.end();
    banner.show(null);
    at.setText("");
    counted.setText("");
    show(empty, false);
    show(scroll, state instanceof State.Ended);
    show(mendAll, !model.repairs().isEmpty());
    run.setDisable(state instanceof State.Running);
    show(verdict, true);
    switch (state) {
      case State.Idle idle -> {
        show(verdict, false);
        show(empty, true);
        empty.show(
            "fth-activity",
            messages.text("doctor.empty.title"),
            messages.text("doctor.empty.next"));
        empty.setAction(messages.text("doctor.run"), this::run);
      }
      case State.Running running -> {
        verdict.show("starting", messages.text("doctor.running"));
        work.begin(messages.text("doctor.running"));
      }
      case State.Ended(CheckReport report) -> draw(report);
      case State.Prevented prevented -> {
        verdict.show("unknown", messages.text("doctor.prevented"));
        banner.show(prevented.problem());
      }
      case State.Cancelled cancelled -> verdict.show("stopped", messages.text("doctor.cancelled"));
    }
  }

  private void draw(CheckReport report) {
    if (report.fails(Severity.ERROR)) {
      verdict.show("failed", messages.text("doctor.verdict.errors"));
    } else if (report.fails(Severity.WARNING)) {
      verdict.show("catching-up", messages.text("doctor.verdict.warnings"));
    } else if (report.notDone().isEmpty()) {
      verdict.show("in-step", messages.text("doctor.verdict.fine"));
    } else {
      verdict.show("unknown", messages.text("doctor.verdict.partly"));
    }
    counted.setText(
        count("doctor.errors", Severity.ERROR)
            + " · "
            + count("doctor.warnings", Severity.WARNING)
            + " · "
            + count("doctor.notes", Severity.INFO));
    at.setText(
        messages.text(
            "doctor.at", figures.time(report.at()), figures.shortSpan(report.millis() / MILLIS)));
    findings.show(
        report.findings().stream()
            .map(
                finding ->
                    words.entry(
                        finding,
                        mended ->
                            repair.accept(
                                mended.repair() == null ? List.of() : List.of(mended.repair()))))
            .toList(),
        words::more);
    fill(passed, "doctor.passed", report.passed());
    explain(report.notDone());
  }

  private String count(String key, Severity severity) {
    return messages.count(key, model.count(severity), figures.number(model.count(severity)));
  }

  private void fill(TitledPane pane, String key, List<String> checks) {
    pane.setText(messages.count(key, checks.size(), figures.number(checks.size())));
    VBox list = new VBox(3);
    for (String check : checks) {
      Label line = new Label(check);
      line.getStyleClass().add("code");
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      list.getChildren().add(line);
    }
    pane.setContent(list);
    pane.setExpanded(false);
    show(pane, !checks.isEmpty());
  }

  /** Which could not be done, and why. */
  private void explain(List<NotDone> checks) {
    SaidText said = new SaidText(messages);
    notDone.setText(messages.count("doctor.notDone", checks.size(), figures.number(checks.size())));
    VBox list = new VBox(8);
    for (NotDone check : checks) {
      Label name = new Label(check.check());
      name.getStyleClass().addAll("code", "strong");
      Label why = new Label(said.of(check.why()));
      why.setWrapText(true);
      why.setMinHeight(Region.USE_PREF_SIZE);
      list.getChildren().add(new VBox(2, name, why));
    }
    notDone.setContent(list);
    notDone.setExpanded(false);
    show(notDone, !checks.isEmpty());
  }

  private static TitledPane fold(String id) {
    TitledPane pane = new TitledPane();
    pane.setId(id);
    pane.setAnimated(false);
    pane.setExpanded(false);
    pane.getStyleClass().add("check-fold");
    return pane;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
