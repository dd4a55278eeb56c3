package org.mirrorbench.engine.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log, free of secrets.
 *
 * @param level TRACE, DEBUG, INFO, WARN or ERROR
 * @param context the connector, task or flow it was written for, or null
 * @param trace the stack trace, or null
 */
public record LogLine(
    Instant at,
    String level,
    String logger,
    String thread,
    @Nullable String context,
    String message,
    @Nullable String trace) {}
