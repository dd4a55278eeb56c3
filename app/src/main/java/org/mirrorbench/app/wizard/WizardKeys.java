package org.mirrorbench.app.wizard;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Alt+Right or Ctrl+Enter goes on, and so does Enter in a field of one line except at the end;
 * Alt+Left goes back; Escape asks whether to leave.
 */
final class WizardKeys {

  private WizardKeys() {}

  static void install(Node root, WizardShell<?> wizard) {
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (goesOn(event)) {
            wizard.next();
            event.consume();
          } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            wizard.back();
            event.consume();
          }
        });
    // after the controls: an open list closes on Escape first
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            wizard.leave();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && plain(event) && oneLine(event)) {
            wizard.nextWithin();
            event.consume();
          }
        });
  }

  private static boolean plain(KeyEvent event) {
    return !event.isShortcutDown()
        && !event.isAltDown()
        && !event.isShiftDown()
        && !event.isControlDown();
  }

  /** Nothing that has a use of its own for Enter. */
  private static boolean oneLine(KeyEvent event) {
    return event.getTarget() instanceof TextField
        || event.getTarget() instanceof CheckBox
        || event.getTarget() instanceof RadioButton;
  }

  private static boolean goesOn(KeyEvent event) {
    return (event.isAltDown() && event.getCode() == KeyCode.RIGHT)
        || (event.isShortcutDown() && event.getCode() == KeyCode.ENTER);
  }
}
