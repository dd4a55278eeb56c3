package org.mirrorbench.app.shell;

import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.NewsText;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;

/** A notice in the person's words. */
final class NoticeText {

  private final ProblemText problems;
  private final NewsText news;

  NoticeText(Messages messages) {
    problems = new ProblemText(messages);
    news = new NewsText(messages);
  }

  /** What went wrong, then what was done about it or is to be done. */
  String of(Notice notice) {
    Problem problem = notice.problem();
    News known = notice.news();
    if (problem == null) {
      return known == null ? "" : news.of(known);
    }
    return known == null
        ? problems.whole(problem)
        : problems.headline(problem) + "\n" + problems.detail(problem) + "\n" + news.of(known);
  }

  static String icon(Notice.Level level) {
    return switch (level) {
      case INFO -> "fth-info";
      case WARNING -> "fth-alert-triangle";
      case ERROR -> "fth-alert-octagon";
    };
  }
}
