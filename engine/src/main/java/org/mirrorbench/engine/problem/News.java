package org.mirrorbench.engine.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found or did, and a person should know.
 *
 * <p>The English sentences are what the command line prints; the window has its own words.
 */
public sealed interface News {

  String sentence();

  /**
   * The engine had been killed.
   *
   * @param records delivered and not flushed, so that they are delivered again
   * @param unread partitions that could not be compared in time, whose records are not counted
   */
  record DeliveredTwice(long records, int unread) implements News {
    @Override
    public String sentence() {
      return "The engine had ended without flushing: "
          + records
          + " records are delivered a second time"
          + (unread == 0 ? "." : "; " + unread + " partitions could not be compared in time.");
    }
  }

  /** A flow that had begun has no position on its target. */
  record BegunAgain() implements News {
    @Override
    public String sentence() {
      return "The flow had begun, but its worker holds no position for it: it copies from the"
          + " beginning of its topics, and what the target already has arrives a second time.";
    }
  }

  /**
   * A flow goes on where another MirrorMaker left it.
   *
   * @param from the topic in which the positions were found
   */
  record TookOver(int positions, String from) implements News {
    @Override
    public String sentence() {
      return "Took over " + positions + " positions from " + from + ": copying goes on from there.";
    }
  }

  /**
   * A damaged workspace was replaced by a backup; what was changed after it is lost.
   *
   * @param kept where the damaged file is kept, or null when there was none
   */
  record Restored(String backup, Instant takenAt, @Nullable String kept) implements News {
    @Override
    public String sentence() {
      return "It was restored from "
          + backup
          + ", as it was at "
          + takenAt
          + "; later changes are lost."
          + keptAs(kept);
    }
  }

  /** A backup that is damaged too; an older one is tried. */
  record BackupUseless(String backup) implements News {
    @Override
    public String sentence() {
      return "The backup " + backup + " is of no use; trying an older one.";
    }
  }

  /** A damaged workspace without a good backup. */
  record StartedEmpty(@Nullable String kept) implements News {
    @Override
    public String sentence() {
      return "There was no good backup: the workspace starts empty." + keptAs(kept);
    }
  }

  /** Damaged samples, which have no backup. */
  record HistoryAnew(@Nullable String kept) implements News {
    @Override
    public String sentence() {
      return "The history of lag and heartbeats starts anew." + keptAs(kept);
    }
  }

  private static String keptAs(@Nullable String kept) {
    return kept == null ? "" : " Kept as " + kept + ".";
  }
}
