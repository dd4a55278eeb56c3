package org.mirrorbench.app.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.problem.Problem;

/** Questions over the window, messages in its corner, the system's file chooser. */
final class WindowDialogs implements Dialogs {

  private final Messages messages;
  private final ModalPane modal;
  private final Toasts toasts;
  private final Window owner;

  WindowDialogs(Messages messages, ModalPane modal, Toasts toasts, Window owner) {
    this.messages = messages;
    this.modal = modal;
    this.toasts = toasts;
    this.owner = owner;
  }

  @Override
  public void confirm(String title, String text, String yes, Runnable action) {
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button no = new Button(messages.text("shell.dialog.cancel"));
    no.setId("dialog-no");
    no.setCancelButton(true);
    no.setOnAction(event -> modal.hide(true));
    Button go = new Button(yes);
    go.setId("dialog-yes");
    go.getStyleClass().add(Styles.DANGER);
    go.setOnAction(
        event -> {
          modal.hide(true);
          action.run();
        });
    HBox buttons = new HBox(8, no, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(12, heading, words, buttons);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(460, Region.USE_PREF_SIZE);
    modal.setAlignment(Pos.CENTER);
    giveBackFocus();
    modal.show(card);
    FxThread.later(no::requestFocus);
  }

  /** When the question is gone, the keyboard is where it was before. */
  private void giveBackFocus() {
    Node before = owner.getScene().getFocusOwner();
    Subscription[] once = new Subscription[1];
    once[0] =
        modal
            .displayProperty()
            .subscribe(
                (was, shown) -> {
                  if (!shown) {
                    once[0].unsubscribe();
                    if (before != null && before.getScene() != null) {
                      before.requestFocus();
                    }
                  }
                });
  }

  @Override
  public void tell(String text) {
    toasts.show(Notice.Level.INFO, text);
  }

  @Override
  public void tell(Problem problem) {
    toasts.show(Notice.Level.ERROR, new ProblemText(messages).whole(problem));
  }

  @Override
  public Optional<Path> save(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
