package org.mirrorbench.app.wizard;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Alt+Right or Ctrl+Enter goes on, Alt+Left goes back, Escape asks whether to leave. */
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
          }
        });
  }

  private static boolean goesOn(KeyEvent event) {
    return (event.isAltDown() && event.getCode() == KeyCode.RIGHT)
        || (event.isShortcutDown() && event.getCode() == KeyCode.ENTER);
  }
}
