package org.mirrorbench.engine.secret;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Secrets that only a person knows: asked for once, held in memory until the end. */
final class AskedSecrets {

  private final Map<SecretRef, String> answers = new HashMap<>();
  private final Set<SecretRef> questions = new LinkedHashSet<>();

  /** The answer; without one, the question is put. */
  synchronized Result<String> read(SecretRef ref) {
    String answer = answers.get(ref);
    if (answer != null) {
      return Result.ok(answer);
    }
    questions.add(ref);
    return Result.err(
        new Problem.Denied(
            "Secret " + ref.id(), "it is asked for in each session.", "Answer the question."));
  }

  synchronized void answer(SecretRef ref, String text) {
    answers.put(ref, text);
    questions.remove(ref);
  }

  synchronized void forget(SecretRef ref) {
    answers.remove(ref);
    questions.remove(ref);
  }

  /** Unanswered, oldest first. */
  synchronized List<SecretRef> questions() {
    return List.copyOf(questions);
  }

  synchronized void clear() {
    answers.clear();
    questions.clear();
  }
}
