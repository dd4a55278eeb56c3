package org.mirrorbench.app.wizard;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;

/** Scrolls to what has the focus; JavaFX does so for the Tab key only. FX thread only. */
final class InSight {

  private static final double MARGIN = 8;

  private final ScrollPane body;

  private InSight(ScrollPane body) {
    this.body = body;
  }

  static Subscription keep(ScrollPane body) {
    InSight sight = new InSight(body);
    return body.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(sight::focused);
  }

  private void focused(@Nullable Node node) {
    if (node != null && holds(node)) {
      // what the focus changes, such as a fault below the field, is laid out first
      FxThread.later(() -> reveal(field(node)));
    }
  }

  private boolean holds(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(body.getContent())) {
        return true;
      }
    }
    return false;
  }

  /** A field with its label and what is said below it, where the node is in one. */
  private static Node field(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof FormField) {
        return up;
      }
    }
    return node;
  }

  private void reveal(Node node) {
    if (!holds(node)) {
      return;
    }
    body.layout();
    double view = body.getViewportBounds().getHeight();
    double hidden = body.getContent().getLayoutBounds().getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    Bounds place = body.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = body.getVvalue() * hidden;
    double highest = place.getMinY() - MARGIN;
    double lowest = Math.min(highest, place.getMaxY() + MARGIN - view);
    body.setVvalue(Math.clamp(Math.clamp(top, lowest, highest) / hidden, 0, 1));
  }
}
