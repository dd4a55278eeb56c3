package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers answers up to the one that decides; what is answered after it does not count. */
final class TraceSteps {

  private final List<Trace.Step> steps = new ArrayList<>();
  private boolean decided;

  void yes(Question question, String evidence) {
    add(question, true, evidence, "");
  }

  /** It stops here. */
  void no(Question question, String evidence, String remedy) {
    add(question, false, evidence, remedy);
    decided = true;
  }

  /** Nobody could tell, and the next question can still be asked. */
  void unknown(Question question, String why) {
    add(question, null, why, "");
  }

  /** Nobody could tell, and nothing behind it can be answered. */
  void end(Question question, String why) {
    unknown(question, why);
    decided = true;
  }

  void answer(Question question, boolean good, String evidence, String remedy) {
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

  private void add(Question question, @Nullable Boolean passed, String evidence, String remedy) {
    if (!decided) {
      steps.add(new Trace.Step(question.id(), passed, evidence, remedy));
    }
  }
}
