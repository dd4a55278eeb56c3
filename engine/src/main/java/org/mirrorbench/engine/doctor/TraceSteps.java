package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Said;

/** Gathers answers up to the one that decides; what is answered after it does not count. */
final class TraceSteps {

  private final List<Trace.Step> steps = new ArrayList<>();
  private boolean decided;

  void yes(Question question, Said evidence) {
    add(question, true, evidence, Said.nothing());
  }

  /** It stops here. */
  void no(Question question, Said evidence, Said remedy) {
    add(question, false, evidence, remedy);
    decided = true;
  }

  /** Nobody could tell, and the next question can still be asked. */
  void unknown(Question question, Said why) {
    add(question, null, why, Said.nothing());
  }

  /** Nobody could tell, and nothing behind it can be answered. */
  void end(Question question, Said why) {
    unknown(question, why);
    decided = true;
  }

  void answer(Question question, boolean good, Said evidence, Said remedy) {
    if (good) {
      yes(question, evidence);
    } else {
      no(question, evidence, remedy);
    }
  }

  boolean decided() {
    return decided;
  }

  List<Trace.Step> all() {
    return List.copyOf(steps);
  }

  private void add(Question question, @Nullable Boolean passed, Said evidence, Said remedy) {
    if (!decided) {
      steps.add(new Trace.Step(question.id(), passed, evidence, remedy));
    }
  }
}
