package org.mirrorbench.app.text;

import java.util.List;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Said;

/**
 * The engine's sentences in the person's words; other people's words, such as a broker's, as they
 * came.
 */
public final class SaidText {

  private final Messages messages;

  public SaidText(Messages messages) {
    this.messages = messages;
  }

  public String of(Said said) {
    String[] values = texts(said.values());
    if (said.sentence() == Said.Plain.PROBLEM) {
      return messages.text("problem.whole", values);
    }
    if (said.sentence() instanceof Said.Plain plain) {
      return new Said(plain, List.of(values)).english();
    }
    String type = ((Enum<?>) said.sentence()).getDeclaringClass().getSimpleName();
    return messages.text("said." + type + "." + said.sentence().name(), values);
  }

  /** What a problem says, whole. */
  public String of(Problem problem) {
    return of(Said.of(problem));
  }

  /** Words that the engine put together already: a sentence of its own is recognised. */
  public String text(String english) {
    return messages.locale().getLanguage().equals("en")
        ? english
        : KnownSentences.find(english).map(this::of).orElse(english);
  }

  /** Each of some values. */
  String[] texts(List<String> values) {
    return values.stream().map(this::text).toArray(String[]::new);
  }
}
