package org.mirrorbench.app.worker;

import javafx.fxml.FXML;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.OptionCards;

/** What is to be set up. */
final class KindStep extends DraftStep {

  @FXML OptionCards kinds;

  KindStep(WizardModel model, PageContext context) {
    super("kind", model, context);
  }

  @FXML
  void initialize() {
    for (WorkerKind kind : WorkerKind.values()) {
      String key = "worker.kinds." + kind.name();
      kinds.offer(kind.name(), messages.text(key), messages.text(key + ".why"), icon(kind));
    }
    model.draftProperty().subscribe(draft -> kinds.valueProperty().set(draft.kind().name()));
    kinds.valueProperty().subscribe((before, now) -> model.choose(WorkerKind.valueOf(now)));
  }

  static String icon(WorkerKind kind) {
    return switch (kind) {
      case LOCAL -> "fth-cpu";
      case REMOTE -> "fth-globe";
      case PREPARED -> "fth-package";
    };
  }
}
