package org.mirrorbench.app.draft;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above a step that says how things stand: a colour, an icon and words. */
record Verdict(HBox line, FontIcon icon, Label words) {

  void note(String literal, String text) {
    say("note", literal, text);
  }

  void caution(String text) {
    say("caution", "fth-alert-triangle", text);
  }

  /** Without a style of its own the line warns of an error. */
  void error(String text) {
    say("", "fth-alert-octagon", text);
  }

  private void say(String style, String literal, String text) {
    line.getStyleClass().removeAll("caution", "note");
    if (!style.isEmpty()) {
      line.getStyleClass().add(style);
    }
    icon.setIconLiteral(literal);
    words.setText(text);
  }
}
