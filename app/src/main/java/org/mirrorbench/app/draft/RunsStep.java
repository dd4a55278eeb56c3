package org.mirrorbench.app.draft;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.OptionCards;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Severity;

/** Where the connectors run; a Connect cluster that is attached elsewhere is refused. */
final class RunsStep extends SetupStep {

  private static final String ENGINE = "ENGINE";
  private static final String REMOTE = "REMOTE";
  private static final String FILES = "FILES";

  @FXML OptionCards runs;
  @FXML VBox remote;
  @FXML ComboBox<String> worker;
  @FXML VBox attachment;
  @FXML Label none;
  @FXML VBox unknown;

  private final ObservableValue<Boolean> valid;
  private boolean said;

  RunsStep(SetupModel model, PageContext context) {
    super("runs", model, context);
    valid =
        Bindings.createObjectBinding(
            () -> super.valid().getValue() && attached() != Attachment.WRONG && chosen(),
            model.draftProperty(),
            model.workersProperty(),
            model.clustersProperty(),
            model.faultsProperty());
  }

  @FXML
  void initialize() {
    offer(ENGINE, "fth-cpu");
    offer(REMOTE, "fth-server");
    offer(FILES, "fth-file-text");
    worker.setCellFactory(list -> new WorkerCell(model, messages));
    worker.setButtonCell(new WorkerCell(model, messages));
  }

  private void offer(String key, String icon) {
    String prefix = "draft.runs." + key;
    runs.offer(key, messages.text(prefix), messages.text(prefix + ".why"), icon);
  }

  @Override
  void bound() {
    unknown.getChildren().setAll(banner(Severity.WARNING, messages.text("draft.runs.unknown")));
    runs.valueProperty().subscribe((before, chosen) -> choose(chosen));
    worker.valueProperty().subscribe((before, name) -> pick(name));
    model.workersProperty().subscribe(now -> list());
    model.draftProperty().subscribe(this::draw);
    model.clustersProperty().subscribe(now -> drawAttachment());
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return valid;
  }

  @Override
  boolean asks(String field) {
    return field.equals("runs");
  }

  /** A worker without a name is none that was named wrongly: it is still to be chosen. */
  @Override
  boolean tells(DraftFault fault) {
    return chosen();
  }

  @Override
  public void complain() {
    super.complain();
    if (!chosen() && !unknown.isVisible()) {
      attachment.getChildren().setAll(banner(Severity.ERROR, messages.text("draft.runs.choose")));
    }
  }

  @Override
  void focus() {
    if (unknown.isVisible() && runs.entry() != null) {
      Objects.requireNonNull(runs.entry()).requestFocus();
    } else {
      worker.requestFocus();
    }
  }

  private void list() {
    var names =
        model.workersProperty().get().stream()
            .filter(view -> view.entry() != null)
            .map(WorkerView::name)
            .sorted()
            .toList();
    if (!worker.getItems().equals(names)) {
      String chosen = worker.getValue();
      worker.getItems().setAll(names);
      worker.setValue(chosen);
    }
    show(none, names.isEmpty());
    drawAttachment();
  }

  private void choose(String key) {
    said = said || !key.isEmpty();
    String name = worker.getValue();
    model.change(
        draft ->
            switch (key) {
              case REMOTE -> draft.with(new Runs.Remote(name == null ? "" : name));
              case FILES -> draft.with(new Runs.Files());
              case ENGINE -> draft.with(new Runs.Engine());
              default -> draft;
            });
    draw(model.draft());
  }

  private void pick(@Nullable String name) {
    if (name != null && model.draft().runs() instanceof Runs.Remote) {
      model.change(draft -> draft.with(new Runs.Remote(name)));
    }
  }

  private void draw(FlowDraft draft) {
    boolean asks = !said && SetupRules.unknown(draft.runs());
    show(unknown, asks);
    runs.valueProperty().set(asks ? "" : key(draft.runs()));
    show(remote, draft.runs() instanceof Runs.Remote && !asks);
    if (draft.runs() instanceof Runs.Remote(String name) && !name.isEmpty()) {
      worker.setValue(name);
    }
    drawAttachment();
  }

  private boolean chosen() {
    return !(model.draft().runs() instanceof Runs.Remote(String name)) || !name.isEmpty();
  }

  private Attachment attached() {
    return model.draft().runs() instanceof Runs.Remote(String name) && !name.isEmpty()
        ? Attachment.of(name, model)
        : Attachment.RIGHT;
  }

  private void drawAttachment() {
    attachment.getChildren().clear();
    if (!(model.draft().runs() instanceof Runs.Remote(String name)) || name.isEmpty()) {
      return;
    }
    if (model.faultsProperty().get().stream()
        .anyMatch(fault -> fault.topic() == DraftFault.Topic.WORKER_ELSEWHERE)) {
      return; // the engine has said so
    }
    Attachment now = attached();
    String where = Attachment.where(name, model);
    Severity severity =
        switch (now) {
          case RIGHT -> Severity.INFO;
          case UNKNOWN, STRANGE -> Severity.WARNING;
          case WRONG -> Severity.ERROR;
        };
    String targets = String.join(", ", Attachment.targets(model.draft()));
    attachment
        .getChildren()
        .add(
            banner(
                severity,
                messages.text("draft.runs.attached." + now.name(), name, where, targets)));
  }

  private static String key(Runs runs) {
    return switch (runs) {
      case Runs.Engine engine -> ENGINE;
      case Runs.Remote remote -> REMOTE;
      case Runs.Files files -> FILES;
    };
  }
}
