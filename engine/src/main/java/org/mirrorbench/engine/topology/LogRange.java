package org.mirrorbench.engine.topology;

/**
 * What a partition's log holds.
 *
 * @param start offset of the first record that is kept
 * @param end offset that the next record will get
 */
public record LogRange(long start, long end) {

  /** Offsets from first to end: an upper bound of the records, exact without holes. */
  public long span() {
    return Math.max(0, end - start);
  }
}
