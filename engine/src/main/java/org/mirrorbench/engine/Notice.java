package org.mirrorbench.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;

/**
 * Something a person should know that no call returned: a worker died and was restarted, a database
 * was restored from its backup. It has a problem, news, or both: what went wrong and what was done.
 *
 * @param subject what it is about: a flow, a cluster's alias, a file
 */
public record Notice(
    Instant at, Level level, String subject, @Nullable Problem problem, @Nullable News news) {

  /** How much it matters. */
  public enum Level {
    INFO,
    WARNING,
    ERROR
  }

  public Notice {
    if (problem == null && news == null) {
      throw new IllegalArgumentException("A notice of nothing, about " + subject);
    }
  }

  /** The English words: what went wrong and what to do about it or what was done. */
  public String text() {
    if (problem == null) {
      return news == null ? "" : news.sentence();
    }
    return news == null ? problem.sentence() : problem.detail() + " " + news.sentence();
  }
}
