package org.mirrorbench.engine.lag;

import org.jspecify.annotations.Nullable;

/**
 * The delivered position of one partition, between flushes advanced by acknowledged records.
 *
 * <p>Invariant: never ahead of what is delivered. The count is read after the flushed position, so
 * that it covers at least what that flush covered; what is acknowledged beyond it lies at least
 * that many offsets further, because offsets have holes and counts have none.
 *
 * @param flushed the newest flushed position
 * @param countAtFlush the count when that position was first seen, or null
 * @param position the best lower bound so far
 */
record Delivered(long flushed, @Nullable Long countAtFlush, long position, Provenance provenance) {

  static Delivered first(long flushed, @Nullable Long count) {
    return new Delivered(flushed, count, flushed, Provenance.FLUSHED);
  }

  /** The next look: a flushed position, and a count read after it or null where there is none. */
  Delivered next(long newFlushed, @Nullable Long count) {
    boolean rewound = newFlushed < flushed;
    boolean restarted = count != null && countAtFlush != null && count < countAtFlush;
    if (rewound) {
      return first(newFlushed, count);
    }
    if (newFlushed != flushed || restarted || countAtFlush == null) {
      return advanced(newFlushed, count, newFlushed);
    }
    return advanced(
        flushed, countAtFlush, count == null ? flushed : flushed + count - countAtFlush);
  }

  private Delivered advanced(long newFlushed, @Nullable Long base, long reached) {
    long best = Math.max(position, reached);
    return new Delivered(
        newFlushed, base, best, best > newFlushed ? Provenance.ACKNOWLEDGED : Provenance.FLUSHED);
  }
}
