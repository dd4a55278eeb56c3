package org.mirrorbench.engine.doctor;

import java.util.Locale;

/**
 * What is asked of a topic or a group to tell why it is replicated or not, in MirrorMaker's order.
 */
public enum Question {
  /** It is there on the source, and can be seen. */
  EXISTS,
  /** The topic may be read. */
  READABLE,
  /** It is a group of consumers, which alone MirrorMaker lists. */
  TYPE,
  /** The patterns take it. */
  INCLUDED,
  /** Its name does not count as internal. */
  NOT_INTERNAL,
  /** By its name it did not come from the target. */
  NO_CYCLE,
  /** The group committed offsets on topics that are mirrored. */
  COMMITS,
  /** The connector is there. */
  CONNECTOR,
  /** The connector runs. */
  RUNNING,
  /** A task that runs was given it. */
  TASK,
  /** The worker writes to the right cluster. */
  ATTACHED,
  /** The mirror is there. */
  MIRROR,
  /** The mirror has all partitions. */
  PARTITIONS,
  /** The mirror may be written. */
  WRITABLE,
  /** Something was delivered. */
  POSITION,
  /** The source still has what is to be delivered next. */
  KEPT,
  /** Nothing is left to deliver, or the position moves. */
  MOVING,
  /** Offset syncs cover what the group committed. */
  SYNCS,
  /** There are checkpoints. */
  CHECKPOINT,
  /** Offsets shall be written to the target. */
  ENABLED,
  /** On the target nobody uses the group. */
  FREE,
  /** Its offsets are on the target. */
  WRITTEN;

  /** The stable word: {@code no-cycle}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
