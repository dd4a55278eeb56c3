package org.mirrorbench.app.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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
  private final FileChoice files;

  WindowDialogs(Messages messages, ModalPane modal, Toasts toasts, Window owner, FileChoice files) {
    this.messages = messages;
    this.modal = modal;
    this.toasts = toasts;
    this.owner = owner;
    this.files = files;
  }

  @Override
  public void confirm(String title, String text, String yes, Runnable action) {
    choose(title, text, List.of(new Option("yes", yes, true, action)));
  }

  @Override
  public void choose(String title, String text, List<Option> options) {
    question(title, text, options.stream().map(this::button).toList());
  }

  @Override
  public void confirmTyped(String title, String text, String name, String yes, Runnable action) {
    Button go = button(new Option("yes", yes, true, action));
    TextField typed = new TextField();
    typed.setId("dialog-typed");
    typed.setPromptText(name);
    typed.setOnAction(event -> go.fire());
    go.disableProperty().bind(typed.textProperty().isNotEqualTo(name));
    question(
        title, text, List.of(go), new Label(messages.text("shell.dialog.typeName", name)), typed);
    FxThread.later(typed::requestFocus);
  }

  private Button button(Option option) {
    Button go = new Button(option.words());
    go.setId("dialog-" + option.id());
    go.getStyleClass().add(option.danger() ? Styles.DANGER : Styles.ACCENT);
    go.setOnAction(
        event -> {
          modal.hide(true);
          option.action().run();
        });
    return go;
  }

  private void question(String title, String text, List<Button> ways, Node... between) {
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button no = new Button(messages.text("shell.dialog.cancel"));
    no.setId("dialog-no");
    no.setCancelButton(true);
    no.setOnAction(event -> modal.hide(true));
    HBox buttons = new HBox(8, no);
    buttons.getChildren().addAll(ways);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(12, heading, words);
    card.getChildren().addAll(between);
    card.getChildren().add(buttons);
    card.setMaxSize(460, Region.USE_PREF_SIZE);
    show(card);
    FxThread.later(no::requestFocus);
  }

  @Override
  public void show(Node card) {
    card.getStyleClass().add("dialog-card");
    modal.setAlignment(Pos.CENTER);
    giveBackFocus();
    modal.show(card);
  }

  @Override
  public void showAside(Node sheet) {
    sheet.getStyleClass().add("dialog-sheet");
    modal.setAlignment(Pos.CENTER_RIGHT);
    giveBackFocus();
    modal.show(sheet);
  }

  @Override
  public void hide() {
    modal.hide(true);
  }

  @Override
  public Runnable linger(Node card) {
    return toasts.linger(card);
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
    return files.save(owner, suggestedName);
  }

  @Override
  public Optional<Path> open(String title, String... patterns) {
    return files.open(owner, title, List.of(patterns));
  }

  @Override
  public Optional<Path> folder(String title) {
    return files.folder(owner, title);
  }
}
