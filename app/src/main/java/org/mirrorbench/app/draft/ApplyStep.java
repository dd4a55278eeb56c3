package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.app.wizard.Passage;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.ApplyReport;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Severity;

/** Does what was planned, change by change, and shows that records arrive. */
final class ApplyStep extends SetupStep {

  private static final double ROW = 33;
  private static final int PROBLEMS = 3;

  /** Below this there is room for what is done to what, and no more. */
  private static final double NARROW = 560;

  @FXML HBox verdict;
  @FXML FontIcon verdictIcon;
  @FXML Label verdictWords;
  @FXML VBox inquiry;
  @FXML TableView<ChangeRow> changes;
  @FXML VBox problems;
  @FXML VBox running;
  @FXML VBox proof;
  @FXML VBox files;

  private final SetupWork work;
  private final Inquiry<List<ApplyReport>> applied;
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ChangeRows rows;

  ApplyStep(SetupModel model, SetupWork work, PageContext context) {
    super("apply", model, context);
    this.work = work;
    applied = work.applied;
    rows = new ChangeRows(messages);
  }

  @Override
  void bound() {
    columns(new Table<>(changes, messages, "draft.apply.table."));
    RunningPane runs = new RunningPane(running, model, work, context);
    CanaryPane canary = new CanaryPane(proof, work, runs.allRunProperty(), context);
    FilesPane export = new FilesPane(files, work, context);
    InquiryPane pane = new InquiryPane(inquiry, messages, this::apply);
    applied
        .stateProperty()
        .subscribe(
            state -> {
              if (state instanceof Inquiry.State.Idle) {
                pane.hide();
              } else {
                pane.show(state, applied::stop);
              }
              draw(state);
              List<FlowName> flows = flows();
              boolean exports = exports();
              show(changes, !exports);
              runs.show(done() && !exports, flows);
              canary.show(done() && !exports, flows);
              export.show(done() && exports, flows);
            });
    work.plan.stateProperty().subscribe(state -> fill());
  }

  private void columns(Table<ChangeRow> table) {
    changes.setFixedCellSize(ROW);
    changes.setAccessibleText(messages.text("draft.plan.heading"));
    changes.setPlaceholder(new Label(messages.text("draft.plan.nothing")));
    table.node("state", 96, ChangeRow::state, row -> row.badge(messages));
    table.node("action", 92, ChangeRow::at, row -> row.action(messages));
    table.text("kind", 104, row -> messages.text("draft.plan.kind." + row.change().kind()));
    table.strong("name", 250, row -> row.change().name());
    table.text("where", 150, ChangeRow::where);
    rows.all().subscribe(this::drawProblems);
    table.items(rows.all(), java.util.Comparator.comparingInt(ChangeRow::at));
    NameRoom.give(changes, List.of("name", "where"));
    changes
        .widthProperty()
        .map(width -> width.doubleValue() > NARROW)
        .subscribe(
            wide -> {
              changes.getColumns().get(2).setVisible(wide);
              changes.getColumns().get(4).setVisible(wide);
            });
    table.fit(8);
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return Bindings.createObjectBinding(
        () -> !(applied.state() instanceof Inquiry.State.Asking), applied.stateProperty());
  }

  @Override
  public ObservableValue<String> remark() {
    return remark.getReadOnlyProperty();
  }

  @Override
  public void enter() {
    fill();
    draw(applied.state());
  }

  @Override
  boolean asks(String field) {
    return false;
  }

  /** What the wizard's last button says now. */
  String finishWords() {
    if (done()) {
      return messages.text("draft.apply.open");
    }
    return messages.text("draft.apply.now");
  }

  /** Whether every change was made. */
  boolean done() {
    List<ApplyReport> reports = applied.answer();
    return reports != null && reports.stream().allMatch(report -> report.problem().isEmpty());
  }

  @Override
  public void next(Passage passage) {
    if (done()) {
      passage.go();
      return;
    }
    if (applied.answer() != null) {
      // what was done has changed what the plan was made against
      work.plan.keepOnly("");
      passage.stay(messages.text("draft.apply.again"));
      return;
    }
    passage.stay();
    String prod = removesOn();
    if (prod.isEmpty()) {
      apply();
    } else {
      context
          .dialogs()
          .confirmTyped(
              messages.text("draft.apply.prod.title"),
              messages.text("draft.apply.prod.text", prod),
              prod,
              messages.text("draft.apply.now"),
              this::apply);
    }
  }

  /** A production cluster on which something running is taken away, or empty. */
  private String removesOn() {
    Proposal proposal = work.plan.answer();
    if (proposal == null || rows.all().stream().noneMatch(ChangeRow::removes)) {
      return "";
    }
    return proposal.flows().stream()
        .map(FlowSpec::name)
        .map(FlowName::target)
        .filter(
            alias -> {
              ClusterView view = model.cluster(alias);
              return view != null && view.cluster().environment() == Environment.PROD;
            })
        .findFirst()
        .orElse("");
  }

  private void apply() {
    Proposal proposal = work.plan.answer();
    if (proposal == null) {
      return;
    }
    Background.Work<List<ApplyReport>> apply =
        progress ->
            work.sources.plans().apply(proposal, Stages.of(messages, progress, flows().toString()));
    model.ownProperty().set(Set.copyOf(flows()));
    applied.ask(proposal, messages.text("draft.task.apply"), apply, reports -> {});
  }

  /** Nothing runs then: what is left to do is to take the files along. */
  private boolean exports() {
    return model.draft().runs() instanceof Runs.Files;
  }

  private List<FlowName> flows() {
    Proposal proposal = work.plan.answer();
    return proposal == null
        ? model.draft().paths()
        : proposal.flows().stream().map(FlowSpec::name).toList();
  }

  private void fill() {
    Proposal proposal = work.plan.answer();
    if (proposal != null && applied.answer() == null) {
      rows.plan(proposal);
    }
  }

  private void draw(Inquiry.State<List<ApplyReport>> state) {
    Verdict said = new Verdict(verdict, verdictIcon, verdictWords);
    switch (state) {
      case Inquiry.State.Idle<List<ApplyReport>> idle -> {
        said.note(
            "fth-info", messages.text(exports() ? "draft.apply.ready.files" : "draft.apply.ready"));
        remark.set("");
      }
      case Inquiry.State.Asking<List<ApplyReport>>(var task) -> {
        said.note("fth-loader", messages.text("draft.apply.doing"));
        follow(task);
      }
      case Inquiry.State.Answered<List<ApplyReport>>(List<ApplyReport> reports) -> {
        rows.outcome(reports);
        if (done()) {
          said.note(
              "fth-check",
              messages.text(exports() ? "draft.apply.done.files" : "draft.apply.done"));
          remark.set("✓");
        } else {
          said.error(messages.text("draft.apply.failed"));
          remark.set("!");
        }
      }
      case Inquiry.State.Failed<List<ApplyReport>>(Problem problem) -> {
        boolean old = problem instanceof Problem.Conflict;
        said.caution(messages.text(old ? "draft.apply.outdated" : "draft.apply.broken"));
        remark.set("!");
        if (old) {
          work.plan.keepOnly(problem);
        }
      }
    }
  }

  /** The engine counts changes in the order of the plan. */
  private void follow(Task<?> task) {
    task.workDoneProperty()
        .subscribe(
            done -> {
              if (applied.state() instanceof Inquiry.State.Asking(var current)
                  && current.equals(task)
                  && task.getTotalWork() == rows.all().size()) {
                rows.reached(done.intValue());
              }
            });
  }

  private void drawProblems() {
    ProblemText words = new ProblemText(messages);
    problems
        .getChildren()
        .setAll(
            rows.all().stream()
                .map(ChangeRow::problem)
                .filter(Objects::nonNull)
                .<Problem>map(Objects::requireNonNull)
                .distinct()
                .limit(PROBLEMS)
                .map(problem -> banner(Severity.ERROR, words.whole(problem)))
                .toList());
    show(problems, !problems.getChildren().isEmpty());
  }
}
