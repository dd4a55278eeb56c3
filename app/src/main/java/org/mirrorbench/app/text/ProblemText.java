package org.mirrorbench.app.text;

import org.mirrorbench.engine.problem.Problem;

/** A problem in the person's words: what it means, what the engine saw, what to do. */
public final class ProblemText {

  private final Messages messages;
  private final SaidText said;

  public ProblemText(Messages messages) {
    this.messages = messages;
    said = new SaidText(messages);
  }

  /** What it means, in one line. */
  public String headline(Problem problem) {
    return messages.text("problem." + kind(problem) + ".headline", said.text(problem.subject()));
  }

  /**
   * What the engine saw: names, addresses and others' messages as they came, at times in English.
   */
  public String detail(Problem problem) {
    return said.text(problem.detail());
  }

  /** What to do: the engine's own advice; advice for the kind where there are no words for it. */
  public String remedy(Problem problem) {
    String remedy = said.text(problem.remedy());
    return messages.locale().getLanguage().equals("en") || !remedy.equals(problem.remedy())
        ? remedy
        : messages.text("problem." + kind(problem) + ".remedy");
  }

  /** Headline, detail and remedy, for a tooltip or a list. */
  public String whole(Problem problem) {
    return headline(problem) + "\n" + detail(problem) + "\n" + remedy(problem);
  }

  private static String kind(Problem problem) {
    return switch (problem) {
      case Problem.Unreachable known -> "unreachable";
      case Problem.Denied known -> "denied";
      case Problem.TimedOut known -> "timedOut";
      case Problem.Conflict known -> "conflict";
      case Problem.Invalid known -> "invalid";
      case Problem.Damaged known -> "damaged";
      case Problem.Failed known -> "failed";
    };
  }
}
