package org.mirrorbench.engine.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log, free of secrets.
 *
 * @param level TRACE, DEBUG, INFO, WARN or ERROR
 * @param worker the local worker on whose threads it was written, or null
 * @param context the connector, task or flow it was written for, or null
 * @param trace the stack trace, or null
 */
public record LogLine(
    Instant at,
    String level,
    String logger,
    String thread,
    @Nullable String worker,
    @Nullable String context,
    String message,
    @Nullable String trace) {

  /** A line that no local worker wrote. */
  public LogLine(
      Instant at,
      String level,
      String logger,
      String thread,
      @Nullable String context,
      String message,
      @Nullable String trace) {
    this(at, level, logger, thread, null, context, message, trace);
  }
}
