package org.mirrorbench.app.cluster;

import javafx.beans.property.Property;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Joins choices with what depends on them. */
final class Choices {

  private Choices() {}

  /** Keeps both alike; a choice is never taken back to none. */
  static <T> void join(Property<@Nullable T> shown, Property<T> model) {
    shown.setValue(model.getValue());
    shown.subscribe(
        value -> {
          if (value != null) {
            model.setValue(value);
          }
        });
    model.subscribe(shown::setValue);
  }

  /** Shows a node, or takes it away with its room. */
  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
