package org.mirrorbench.app.text;

import org.mirrorbench.engine.problem.Problem;

/** A problem in the person's words: what it means, what the engine saw, what to do. */
public final class ProblemText {

  private final Messages messages;

  public ProblemText(Messages messages) {
    this.messages = messages;
  }

  /** What it means, in one line. */
  public String headline(Problem problem) {
    return messages.text("problem." + kind(problem) + ".headline", problem.subject());
  }

  /** What the engine saw, in the engine's English: names, addresses and messages as they came. */
  public String detail(Problem problem) {
    return problem.detail();
  }

  /** What to do: the engine's own advice in English, advice for the kind in other languages. */
  public String remedy(Problem problem) {
    return messages.locale().getLanguage().equals("en")
        ? problem.remedy()
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
