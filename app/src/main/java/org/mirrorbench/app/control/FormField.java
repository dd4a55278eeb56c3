package org.mirrorbench.app.control;

import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A caption, what is filled in, and a line that explains it or says what is wrong with it. */
@DefaultProperty("content")
public final class FormField extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("doubtful");

  private final Label caption = new Label();
  private final HBox content = new HBox();
  private final Label note = new Label();
  private String hint = "";

  public FormField() {
    getStyleClass().add("form-field");
    caption.getStyleClass().add("form-caption");
    content.getStyleClass().add("form-content");
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(caption, content, note);
    content
        .getChildren()
        .subscribe(
            () -> {
              if (!content.getChildren().isEmpty()) {
                caption.setLabelFor(content.getChildren().getFirst());
                HBox.setHgrow(content.getChildren().getFirst(), Priority.ALWAYS);
              }
            });
    showCaption();
    fine();
  }

  private void showCaption() {
    caption.setVisible(!caption.getText().isEmpty());
    caption.setManaged(caption.isVisible());
  }

  /** For FXML: the nodes in a row, the first of which grows. */
  public ObservableList<Node> getContent() {
    return content.getChildren();
  }

  public String getCaption() {
    return caption.getText();
  }

  public void setCaption(String text) {
    caption.setText(text);
    showCaption();
  }

  public String getHint() {
    return hint;
  }

  /** What explains the field while nothing is wrong with it. */
  public void setHint(String text) {
    hint = text;
    fine();
  }

  /** Nothing is wrong: shows the hint. */
  public void fine() {
    say(hint, null);
    mark(false, false);
  }

  /** Says in colour, with an icon and in words that it cannot be left so. */
  public void wrong(String words) {
    say(words, "fth-alert-circle");
    mark(true, false);
  }

  /** Says in colour, with an icon and in words that it may be unwise. */
  public void doubtful(String words) {
    say(words, "fth-alert-triangle");
    mark(false, true);
  }

  /** What stands below the field. */
  public String said() {
    return note.getText();
  }

  private void say(String words, @Nullable String icon) {
    note.setText(words);
    note.setGraphic(icon == null ? null : new FontIcon(icon));
    note.setVisible(!words.isEmpty());
    note.setManaged(!words.isEmpty());
    content.getChildren().forEach(child -> child.setAccessibleHelp(words));
  }

  private void mark(boolean error, boolean warning) {
    pseudoClassStateChanged(ERROR, error);
    pseudoClassStateChanged(WARNING, warning);
  }
}
