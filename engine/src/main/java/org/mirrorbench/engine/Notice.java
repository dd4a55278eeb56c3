package org.mirrorbench.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;

/**
 * Something a person should know that no call returned: a worker died and was restarted, a database
 * was restored from its backup.
 *
 * @param subject what it is about: a flow, a cluster's alias, a file
 * @param problem what went wrong, or null for good news
 * @param text the English sentence
 */
public record Notice(
    Instant at, Level level, String subject, @Nullable Problem problem, String text) {

  /** How much it matters. */
  public enum Level {
    INFO,
    WARNING,
    ERROR
  }
}
