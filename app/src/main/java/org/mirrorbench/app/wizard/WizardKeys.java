package org.mirrorbench.app.wizard;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Alt+Right or Ctrl+Enter goes on, and so does Enter in a field of one line or on a choice, except
 * at the end; Alt+Left goes back; Escape asks whether to leave.
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
          } else if (enters(event) && choice(event)) {
            // before the control, which takes Enter for Space
            wizard.nextWithin();
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
          } else if (enters(event) && event.getTarget() instanceof TextField) {
            wizard.nextWithin();
            event.consume();
          }
        });
  }

  private static boolean enters(KeyEvent event) {
    return event.getCode() == KeyCode.ENTER
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !event.isShiftDown()
        && !event.isControlDown();
  }

  private static boolean choice(KeyEvent event) {
    return event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
  }

  private static boolean goesOn(KeyEvent event) {
    return (event.isAltDown() && event.getCode() == KeyCode.RIGHT)
        || (event.isShortcutDown() && event.getCode() == KeyCode.ENTER);
  }
}
