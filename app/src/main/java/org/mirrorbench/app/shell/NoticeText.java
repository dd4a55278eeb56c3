package org.mirrorbench.app.shell;

import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.problem.Problem;

/** A notice in the person's words. */
final class NoticeText {

  private final ProblemText problems;

  NoticeText(Messages messages) {
    problems = new ProblemText(messages);
  }

  /** The problem in the person's language where there is one, else the engine's sentence. */
  String of(Notice notice) {
    Problem problem = notice.problem();
    return problem == null ? notice.text() : problems.whole(problem);
  }

  static String icon(Notice.Level level) {
    return switch (level) {
      case INFO -> "fth-info";
      case WARNING -> "fth-alert-triangle";
      case ERROR -> "fth-alert-octagon";
    };
  }
}
