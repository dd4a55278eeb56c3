package org.mirrorbench.app.wizard;

import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** What a wizard says above and beside its buttons: why a step stays, what it waits for. */
final class WizardStatus {

  private final WizardShell<?> shell;

  WizardStatus(WizardShell<?> shell) {
    this.shell = shell;
  }

  /** Empty texts take no room. */
  void refuse(String title, String detail, String remedy) {
    shell.refusalTitle.setText(title);
    shell.refusalDetail.setText(detail);
    shell.refusalRemedy.setText(remedy);
    WizardShell.show(shell.refusalDetail, !detail.isEmpty());
    WizardShell.show(shell.refusalRemedy, !remedy.isEmpty());
    WizardShell.show(shell.refusal, true);
  }

  /** Shows the task's progress; null when it ended. */
  void busy(@Nullable Task<?> task) {
    boolean held = shell.next.isFocused() || shell.halt.isFocused();
    WizardShell.show(shell.busy, task != null);
    // a focused button that is disabled would send the keyboard out of the wizard
    if (held && task != null) {
      shell.halt.requestFocus();
    }
    shell.next.setDisable(task != null);
    if (held && task == null) {
      shell.next.requestFocus();
    }
    if (task == null) {
      shell.progress.progressProperty().unbind();
      shell.busyWords.textProperty().unbind();
    } else {
      shell.progress.progressProperty().bind(task.progressProperty());
      shell
          .busyWords
          .textProperty()
          .bind(task.messageProperty().map(words -> words.isEmpty() ? task.getTitle() : words));
    }
  }
}
