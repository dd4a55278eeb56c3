package org.mirrorbench.app.wizard;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in its steps a wizard is.
 *
 * @param current the step that is shown, from 0
 * @param seen of each step, whether it was ever shown
 * @param valid of each step, whether it can be used
 */
record StepProgress(int current, List<Boolean> seen, List<Boolean> valid) {

  StepProgress {
    seen = List.copyOf(seen);
    valid = List.copyOf(valid);
    if (current < 0 || current >= valid.size() || seen.size() != valid.size()) {
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

  /** Whether the list leads to the step: back always, forward to the next one and to seen ones. */
  boolean reachable(int step) {
    return step >= 0
        && step < valid.size()
        && step != current
        && (step <= current + 1 || seen.get(step));
  }

  /** The first step before the current one that is unusable or was never shown, or the current. */
  int firstUnready() {
    for (int i = 0; i < current; i++) {
      if (!valid.get(i) || !seen.get(i)) {
        return i;
      }
    }
    return current;
  }

  private StepState state(int step) {
    if (step == current) {
      return StepState.CURRENT;
    }
    if (!seen.get(step)) {
      return StepState.AHEAD;
    }
    return valid.get(step) ? StepState.DONE : StepState.FAULTY;
  }
}
