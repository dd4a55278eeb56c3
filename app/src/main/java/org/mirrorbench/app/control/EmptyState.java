package org.mirrorbench.app.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a page shows before it has anything to show: what is missing and what to do next. */
public final class EmptyState extends VBox {
  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label next = new Label();
  private final Button button = new Button();
  private final HBox buttons = new HBox(8, button);

  public EmptyState() {
    getStyleClass().add("empty-state");
    icon.getStyleClass().add("empty-icon");
    title.getStyleClass().add("empty-title");
    next.getStyleClass().add("empty-next");
    next.setWrapText(true);
    next.setTextAlignment(TextAlignment.CENTER);
    next.setMinHeight(USE_PREF_SIZE);
    button.getStyleClass().add("accent");
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(icon, title, next);
  }

  /**
   * @param iconLiteral an Ikonli name, for example {@code fth-inbox}
   */
  public EmptyState(String iconLiteral, String title, String next) {
    this();
    show(iconLiteral, title, next);
  }

  /** Changes icon, title and the sentence that says what to do next. */
  public void show(String iconLiteral, String titleText, String nextText) {
    icon.setIconLiteral(iconLiteral);
    title.setText(titleText);
    next.setText(nextText);
    setAccessibleText(titleText + ". " + nextText);
  }

  /** Adds (or renames) the button that starts the next step. */
  public void setAction(String text, Runnable action) {
    button.setText(text);
    button.setOnAction(_ -> action.run());
    if (!getChildren().contains(buttons)) {
      getChildren().add(buttons);
    }
  }

  /** Adds a button beside the first one, for another way to begin. */
  public void addAction(String text, Runnable action) {
    Button other = new Button(text);
    other.setOnAction(_ -> action.run());
    buttons.getChildren().add(other);
  }
}
