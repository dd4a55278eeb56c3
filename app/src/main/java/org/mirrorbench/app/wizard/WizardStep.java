package org.mirrorbench.app.wizard;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * One step of a wizard. FX thread only. Enter in a one-line field goes on to the next step, unless
 * the field takes Enter for itself.
 */
public interface WizardStep {

  /** No remark, ever. */
  ObservableValue<String> NO_REMARK = new ReadOnlyStringWrapper("").getReadOnlyProperty();

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

  /** What the list says beside the title in a word or a figure, such as how many findings. */
  default ObservableValue<String> remark() {
    return NO_REMARK;
  }

  /** The step is shown, for the first time or again. */
  default void enter() {}

  /**
   * The step is no longer shown, or the wizard is closed: what it follows is let go, what it asks
   * is cancelled.
   */
  default void leave() {}

  /** Whether the content can be used while a passage works; else it is disabled meanwhile. */
  default boolean usableAtWork() {
    return false;
  }

  /**
   * Goes to what a finding elsewhere is about.
   *
   * @param matter a name that this kind of step knows, of a field say
   */
  default void point(String matter) {
    complain();
  }

  /** Says at each field what keeps the step from being valid, and goes to the first such field. */
  default void complain() {}

  /** A valid step is to be left forwards: at once, after work, or not at all. */
  default void next(Passage passage) {
    passage.go();
  }
}
