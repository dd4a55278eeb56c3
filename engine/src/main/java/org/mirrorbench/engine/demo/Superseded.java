package org.mirrorbench.engine.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * Differences in a compacted topic that wait for a later record of their key on both sides: only
 * then can compaction be their cause.
 */
final class Superseded {

  private record Counts(long missing, long extra) {

    Counts plus(long moreMissing, long moreExtra) {
      return new Counts(missing + moreMissing, extra + moreExtra);
    }
  }

  private final Map<Long, Counts> waiting = new HashMap<>();
  private long missing;
  private long extra;
  private long altered;

  /** Adds to, or with negative numbers takes from, the differences of a record's key. */
  void differ(Print print, long missing, long extra) {
    if (print.key() != Print.NO_KEY) {
      waiting.merge(print.key(), new Counts(missing, extra), (old, _) -> old.plus(missing, extra));
    }
  }

  /** A record of this key is in both: what was different before is of the past. */
  void match(Print print) {
    Counts counts = waiting.isEmpty() ? null : waiting.remove(print.key());
    if (counts != null) {
      missing += counts.missing();
      extra += counts.extra();
    }
  }

  /** Keys that differ to the end, with a record on each side: these are alterations. */
  void end() {
    altered =
        waiting.values().stream()
            .mapToLong(counts -> Math.max(0, Math.min(counts.missing(), counts.extra())))
            .sum();
  }

  long missing() {
    return missing;
  }

  long extra() {
    return extra;
  }

  long altered() {
    return altered;
  }
}
