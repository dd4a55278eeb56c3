package org.mirrorbench.app.control;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A secret to be typed, or a reference to one. A secret that is kept is never shown: its place is
 * told in the empty field, typing replaces it and erasing what was typed brings it back.
 */
public final class SecretField extends HBox {

  /** What a person did. */
  public sealed interface Change {

    /** They typed or pasted a secret. */
    record Typed(String text) implements Change {
      @Override
      public String toString() {
        return "Typed";
      }
    }

    /** They typed a reference. */
    record Reference(String text) implements Change {}

    /** They erased what they typed: what was there before counts again. */
    record Restored() implements Change {}

    /** They want none. */
    record Cleared() implements Change {}
  }

  private final PasswordField typed =
      new PasswordField() {
        @Override
        public void paste() {
          SecretField.this.paste(Clipboard.getSystemClipboard().getString());
        }
      };
  private final TextField reference = new TextField();
  private final Button clear = new Button(null, new FontIcon("fth-x"));
  private final ToggleGroup modes = new ToggleGroup();
  private final ToggleButton keep = mode("fth-lock", "left-pill");
  private final ToggleButton refer = mode("fth-link", "right-pill");
  private Consumer<Change> onChange = change -> {};
  private boolean quiet;

  /** What was put in with line breaks, which the field drops; it counts until it is edited. */
  private String whole = "";

  private String shownOfWhole = "";

  public SecretField() {
    getStyleClass().add("secret-field");
    StackPane fields = new StackPane(typed, reference);
    HBox.setHgrow(fields, Priority.ALWAYS);
    clear.getStyleClass().addAll("button-icon", "flat");
    clear.setOnAction(event -> clear());
    HBox segments = new HBox(keep, refer);
    segments.getStyleClass().add("segmented");
    getChildren().addAll(fields, clear, segments);
    reference.getStyleClass().add("code");
    typed.textProperty().subscribe((before, now) -> tell(typedChange(now)));
    reference.textProperty().subscribe((before, now) -> tell(new Change.Reference(now)));
    modes.selectedToggleProperty().subscribe((before, now) -> switchMode());
    keep.setSelected(true);
  }

  /** Words for the parts: keep, refer and clear are told by tooltips. */
  public void setWords(String keepWords, String referWords, String clearWords, String example) {
    describe(keep, keepWords);
    describe(refer, referWords);
    clear.setTooltip(new Tooltip(clearWords));
    clear.setAccessibleText(clearWords);
    reference.setPromptText(example);
  }

  public void setOnChange(Consumer<Change> told) {
    onChange = told;
  }

  /** Gives the parts the id, so that each can be found. */
  public void name(String id) {
    typed.setId(id);
    reference.setId(id + "-reference");
    clear.setId(id + "-clear");
    keep.setId(id + "-keep");
    refer.setId(id + "-refer");
  }

  /** Shows an empty field; the prompt says what is kept, or is empty. */
  public void showEmpty(String prompt, boolean kept) {
    quietly(
        () -> {
          typed.clear();
          typed.setPromptText(prompt);
          keep.setSelected(true);
          clear.setVisible(kept);
          clear.setManaged(kept);
        });
  }

  /** Shows, by as many dots, what was typed before. */
  public void showTyped(String text) {
    quietly(() -> put(text));
  }

  /** Shows a reference. */
  public void showReference(String text) {
    quietly(
        () -> {
          reference.setText(text);
          refer.setSelected(true);
        });
  }

  /** Called when either field is left. */
  public void setOnLeft(Runnable left) {
    for (TextField field : java.util.List.of(typed, reference)) {
      field
          .focusedProperty()
          .subscribe(
              (before, now) -> {
                if (!now) {
                  left.run();
                }
              });
    }
  }

  @Override
  public void requestFocus() {
    (keep.isSelected() ? typed : reference).requestFocus();
  }

  /** A field of one line drops line breaks, which a key in PEM needs. */
  private void paste(String text) {
    if (text == null) {
      return;
    }
    if (text.strip().indexOf('\n') < 0) {
      typed.replaceSelection(text.strip());
    } else {
      quietly(() -> put(text));
      tell(new Change.Typed(text));
    }
  }

  private void put(String text) {
    typed.setText(text);
    whole = text;
    shownOfWhole = typed.getText();
  }

  private void clear() {
    quietly(typed::clear);
    tell(new Change.Cleared());
    typed.requestFocus();
  }

  private void switchMode() {
    if (modes.getSelectedToggle() == null) {
      (typed.isVisible() ? keep : refer).setSelected(true);
      return;
    }
    boolean keeps = keep.isSelected();
    typed.setVisible(keeps);
    reference.setVisible(!keeps);
    tell(keeps ? typedChange(typed.getText()) : new Change.Reference(reference.getText()));
  }

  private Change typedChange(String text) {
    if (text.isEmpty()) {
      return new Change.Restored();
    }
    return new Change.Typed(text.equals(shownOfWhole) ? whole : text);
  }

  private void tell(Change change) {
    if (!quiet) {
      onChange.accept(change);
    }
  }

  private void quietly(Runnable work) {
    quiet = true;
    work.run();
    quiet = false;
  }

  private static void describe(ToggleButton button, String words) {
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
  }

  private ToggleButton mode(String icon, String style) {
    ToggleButton button = new ToggleButton(null, new FontIcon(icon));
    button.getStyleClass().add(style);
    button.setToggleGroup(modes);
    return button;
  }
}
