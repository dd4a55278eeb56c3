package org.mirrorbench.app.secret;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;

/** A secret that something waits for, with a field for it. */
final class QuestionLine extends VBox {

  QuestionLine(String name, SecretRef ref, Secrets secrets, PageContext context) {
    getStyleClass().add("question-line");
    Label caption = new Label(name);
    caption.setWrapText(true);
    caption.getStyleClass().add("form-caption");
    PasswordField typed = new PasswordField();
    typed.setId("answer-text");
    HBox.setHgrow(typed, Priority.ALWAYS);
    Button answer = new Button(context.messages().text("secret.question.answer"));
    answer.setId("answer");
    answer.setMinWidth(USE_PREF_SIZE);
    answer.getStyleClass().add(Styles.ACCENT);
    answer.disableProperty().bind(typed.textProperty().isEmpty());
    answer.setOnAction(
        event -> {
          secrets.answer(ref, typed.getText());
          typed.clear();
        });
    typed.setOnAction(event -> answer.fire());
    caption.setLabelFor(typed);
    getChildren().addAll(caption, new HBox(8, typed, answer));
  }
}
