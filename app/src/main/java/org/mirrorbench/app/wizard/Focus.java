package org.mirrorbench.app.wizard;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds where the keyboard goes. */
final class Focus {

  private Focus() {}

  /** Focuses the first node in it that takes focus; the chosen one of a group of options. */
  static boolean first(Node node) {
    if (node.isDisabled() || !node.isVisible()) {
      return false;
    }
    if (node instanceof OptionCards cards) {
      Node entry = cards.entry();
      if (entry != null) {
        entry.requestFocus();
      }
      return entry != null;
    }
    if (node.isFocusTraversable()) {
      node.requestFocus();
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::first);
  }
}
