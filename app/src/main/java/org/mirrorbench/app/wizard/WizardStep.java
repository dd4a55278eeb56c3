package org.mirrorbench.app.wizard;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One step of a wizard. FX thread only. */
public interface WizardStep {

  /** Tells the step from the others: in ids of nodes and names of pictures. */
  String id();

  /** What the list of steps calls it. */
  String title();

  /** What it asks, above its content. */
  String heading();

  /** What a person should know before answering, or empty. */
  String explanation();

  Node content();

  /** Whether what was entered can be used. */
  ObservableValue<Boolean> valid();

  /** The step is shown, for the first time or again. */
  default void enter() {}

  /** Says at each field what keeps the step from being valid, and goes to the first such field. */
  default void complain() {}

  /** A valid step is to be left forwards: at once, after work, or not at all. */
  default void next(Passage passage) {
    passage.go();
  }
}
