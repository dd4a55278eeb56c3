package org.mirrorbench.app.worker;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.Passage;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** What stands against a local worker; errors block. Leaving it saves and starts the worker. */
final class ChecksStep extends DraftStep {

  @FXML VBox inquiry;
  @FXML HBox verdict;
  @FXML FontIcon verdictIcon;
  @FXML Label verdictWords;
  @FXML Button again;
  @FXML VBox advice;

  private final Workers workers;
  private final Inquiry<List<Advice>> checks;

  ChecksStep(WizardModel model, Workers workers, PageContext context) {
    super("checks", model, context);
    this.workers = workers;
    checks =
        new Inquiry<>(context.background(), model.advice(), () -> DraftWriter.local(model.draft()));
  }

  @FXML
  void initialize() {
    InquiryPane pane = new InquiryPane(inquiry, messages, this::check);
    AdviceList list = new AdviceList(advice, messages);
    again.setOnAction(event -> check());
    checks
        .stateProperty()
        .subscribe(state -> pane.show(state, messages.text("worker.checks.asking")));
    model
        .advice()
        .property()
        .subscribe(
            found -> {
              List<Advice> known = found == null ? List.of() : found;
              list.show(known, true);
              DraftStep.show(verdict, found != null);
              drawVerdict(known);
            });
  }

  @Override
  public ObservableValue<Boolean> valid() {
    content();
    return model
        .advice()
        .property()
        .map(found -> found != null && !WizardModel.blocks(found))
        .orElse(false);
  }

  @Override
  public void complain() {
    if (model.advice().property().get() == null) {
      InquiryPane.focus(inquiry);
    } else {
      again.requestFocus();
    }
  }

  @Override
  public void leave() {
    checks.stop();
  }

  @Override
  public void enter() {
    LocalWorker worker = DraftWriter.local(model.draft());
    checks.askOnce(
        messages.text("worker.task.CHECK", worker.name()), progress -> workers.check(worker));
  }

  @Override
  public void next(Passage passage) {
    LocalWorker worker = DraftWriter.local(model.draft());
    String former = model.former();
    passage.work(
        messages.text("worker.task.SAVE", worker.name()),
        progress -> model.save(workers, worker, former),
        saved -> start(passage, saved));
  }

  private void start(Passage passage, WorkerEntry saved) {
    if (model.draft().on(WorkerField.START)) {
      passage.work(
          messages.text("worker.task.START", saved.name()), starting(saved), done -> passage.go());
    } else {
      passage.go();
    }
  }

  private Background.Work<String> starting(WorkerEntry saved) {
    return progress -> workers.start(saved.name());
  }

  private void check() {
    LocalWorker worker = DraftWriter.local(model.draft());
    checks.ask(
        messages.text("worker.task.CHECK", worker.name()), progress -> workers.check(worker));
  }

  private void drawVerdict(List<Advice> found) {
    boolean blocked = WizardModel.blocks(found);
    long warnings =
        found.stream()
            .filter(advice -> advice.topic().severity() == Advice.Severity.WARNING)
            .count();
    verdict.getStyleClass().removeAll("caution", "note");
    verdictIcon.setIconLiteral(
        blocked ? "fth-alert-octagon" : warnings > 0 ? "fth-alert-triangle" : "fth-check");
    if (blocked) {
      verdictWords.setText(messages.text("worker.checks.blocked"));
    } else if (warnings > 0) {
      verdict.getStyleClass().add("caution");
      verdictWords.setText(messages.count("worker.checks.warned", warnings, warnings + ""));
    } else {
      verdict.getStyleClass().add("note");
      verdictWords.setText(messages.text("worker.checks.good"));
    }
  }
}
