package org.mirrorbench.engine.carryover;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Said;

/**
 * One property of a topic on both sides.
 *
 * @param what {@code partitions}, {@code config <name>}, {@code acl <binding>}
 * @param source null when unknown or absent there
 * @param target null when unknown or absent there
 * @param why for a difference, what MirrorMaker makes of it; {@link Said#nothing()} otherwise
 */
public record ParityRow(
    String topic,
    String remote,
    String what,
    @Nullable String source,
    @Nullable String target,
    State state,
    Said why) {

  /** How the two compare. */
  public enum State {
    SAME,
    /** Different, and MirrorMaker will make it the same at its next sync. */
    WILL_SYNC,
    /** Different on purpose: excluded, or never carried over by MirrorMaker. */
    NOT_CARRIED,
    /** Different, and nothing will mend it. */
    DIFFERENT,
    UNKNOWN
  }
}
