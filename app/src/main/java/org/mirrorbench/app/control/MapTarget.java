package org.mirrorbench.app.control;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Something on the map that can be chosen: by mouse, by keyboard and by assistive technology. */
class MapTarget extends VBox {
  private final Runnable chosen;

  MapTarget(String styleClass, Runnable chosen) {
    this.chosen = chosen;
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setManaged(false);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  final void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      requestFocus();
      chosen.run();
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      chosen.run();
      event.consume();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      chosen.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
