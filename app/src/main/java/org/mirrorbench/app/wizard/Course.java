package org.mirrorbench.app.wizard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a wizard, which of them is shown and which were. Steps may come and go, before the
 * shown one too; they are told apart by their ids. FX thread only.
 */
final class Course {

  private final List<? extends WizardStep> steps;
  private final Set<String> seen = new HashSet<>();
  private WizardStep step;
  private int index;

  /**
   * @param steps at least one at any time
   */
  Course(List<? extends WizardStep> steps) {
    this.steps = steps;
    step = steps.getFirst();
    seen.add(step.id());
  }

  List<? extends WizardStep> steps() {
    return steps;
  }

  WizardStep step() {
    return step;
  }

  int index() {
    return index;
  }

  /** Where the step of this id is, or -1. */
  int indexOf(String id) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  boolean seen(int at) {
    return seen.contains(steps.get(at).id());
  }

  void turnTo(int at) {
    index = at;
    step = steps.get(at);
    seen.add(step.id());
  }

  /** Finds its place in steps that have changed; false when the shown one is no more. */
  boolean find() {
    int at = indexOf(step.id());
    boolean same = at >= 0 && steps.get(at).equals(step);
    turnTo(at >= 0 ? at : Math.min(index, steps.size() - 1));
    return same;
  }

  StepProgress progress() {
    return new StepProgress(
        index,
        steps.stream().map(each -> seen.contains(each.id())).toList(),
        steps.stream().map(each -> each.valid().getValue()).toList());
  }
}
