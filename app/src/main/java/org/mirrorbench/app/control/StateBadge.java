package org.mirrorbench.app.control;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A pill that names a state by icon, word and colour. */
public final class StateBadge extends Label {
  private final FontIcon icon = new FontIcon();

  public StateBadge() {
    getStyleClass().add("state-badge");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    show("unknown", "–");
  }

  /**
   * @param state in-step, catching-up, stalled, idle, unknown, failed, running, paused, stopped or
   *     starting; anything else is drawn as unknown
   * @param word the state in the reader's language
   */
  public StateBadge(String state, String word) {
    this();
    show(state, word);
  }

  /** Shows another state; keys as in the constructor. */
  public void show(String state, String word) {
    StateStyle style = StateStyle.of(state);
    style.applyTo(getStyleClass());
    icon.setIconCode(style.icon());
    setText(word);
    setAccessibleText(word);
  }
}
