package org.mirrorbench.app.draft;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of sentences. */
final class Words {

  private Words() {}

  /** A sentence that takes the lines it needs. */
  static Label wrapped(String text, String... styles) {
    Label words = new Label(text);
    words.getStyleClass().addAll(styles);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }
}
