package org.mirrorbench.app.worker;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.OptionCards;

/** Who reaches a worker's REST interface. */
final class ReachStep extends DraftStep {

  private static final int TOKEN_BYTES = 32;

  @FXML Node reach;
  @FXML OptionCards reaches;
  @FXML VBox shared;
  @FXML TextField keyStore;
  @FXML Button browse;
  @FXML PasswordField token;
  @FXML Button generate;
  @FXML Button copy;

  ReachStep(WizardModel model, PageContext context) {
    super("reach", model, context);
  }

  @FXML
  void initialize() {
    offer(reaches, "worker.reach.", Choices.Reach.values());
    browse.setOnAction(
        event ->
            context
                .dialogs()
                .open(messages.text("worker.field.keyStore"))
                .ifPresent(file -> keyStore.setText(file.toString())));
    generate.setOnAction(event -> token.setText(fresh()));
    copy.setOnAction(event -> copyToken());
    String hint = messages.text("worker.field.token.hint");
    token.textProperty().subscribe((before, typed) -> form.field(WorkerField.TOKEN).setHint(hint));
  }

  @Override
  void bound() {
    form.show(reach, draft -> draft.kind() == WorkerKind.LOCAL);
    form.show(
        shared,
        draft -> draft.choice(WorkerField.REACH, Choices.Reach.class) == Choices.Reach.SHARED);
    copy.disableProperty().bind(token.textProperty().isEmpty());
  }

  /** The other workers of the group need it; a kept one is not shown again. */
  private void copyToken() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, token.getText()));
    form.field(WorkerField.TOKEN).setHint(messages.text("worker.form.copied"));
  }

  private static String fresh() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
