package org.mirrorbench.app.wizard;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in its steps a wizard is.
 *
 * @param current the step that is shown, from 0
 * @param furthest the last step that was ever shown
 * @param valid of each step, whether it can be used
 */
record StepProgress(int current, int furthest, List<Boolean> valid) {

  StepProgress {
    valid = List.copyOf(valid);
    if (current < 0 || current > furthest || furthest >= valid.size()) {
      throw new IllegalArgumentException("No such step");
    }
  }

  List<StepState> states() {
    List<StepState> states = new ArrayList<>();
    for (int i = 0; i < valid.size(); i++) {
      states.add(state(i));
    }
    return List.copyOf(states);
  }

  boolean last() {
    return current == valid.size() - 1;
  }

  /** Whether the list leads to the step: back always, forward one at a time. */
  boolean reachable(int step) {
    return step >= 0 && step < valid.size() && step <= current + 1 && step != current;
  }

  /** The first step before the current one that became unusable, or the current one. */
  int firstFaulty() {
    for (int i = 0; i < current; i++) {
      if (!valid.get(i)) {
        return i;
      }
    }
    return current;
  }

  private StepState state(int step) {
    if (step == current) {
      return StepState.CURRENT;
    }
    if (step > furthest) {
      return StepState.AHEAD;
    }
    return valid.get(step) ? StepState.DONE : StepState.FAULTY;
  }
}
