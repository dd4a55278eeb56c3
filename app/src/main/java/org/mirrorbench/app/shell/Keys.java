package org.mirrorbench.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The window's own keys: Ctrl+1..n for pages, Ctrl+K for commands, F6 for the next part. */
final class Keys {

  private Keys() {}

  static void install(Scene scene, WorkbenchWindow window) {
    accelerator(scene, KeyCode.K, window::openPalette);
    for (int i = 0; i < Rail.PLACES.size(); i++) {
      Place place = Rail.PLACES.get(i);
      accelerator(scene, KeyCode.getKeyCode(Integer.toString(i + 1)), () -> window.go(place));
    }
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F6) {
            nextPart(scene, window.frame().parts(), event.isShiftDown() ? -1 : 1);
            event.consume();
          }
        });
  }

  private static void accelerator(Scene scene, KeyCode key, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
  }

  private static void nextPart(Scene scene, List<Node> parts, int step) {
    int at = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (holds(parts.get(i), scene.getFocusOwner())) {
        at = i;
      }
    }
    for (int tried = 1; tried <= parts.size(); tried++) {
      int next = Math.floorMod(at + step * tried, parts.size());
      if (focusInside(parts.get(next))) {
        return;
      }
    }
  }

  private static boolean holds(Node part, @Nullable Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** Focuses the part's own choice, or the first node in it that takes focus. */
  private static boolean focusInside(Node part) {
    part.requestFocus();
    return holds(part, part.getScene().getFocusOwner()) || focusFirst(part);
  }

  private static boolean focusFirst(Node node) {
    if (node.isDisabled() || !node.isVisible()) {
      return false;
    }
    if (node.isFocusTraversable()) {
      node.requestFocus();
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(Keys::focusFirst);
  }
}
