package org.mirrorbench.engine.lag;

/** How a position is known. */
public enum Provenance {
  /** Connect flushed it to its offsets topic: at least this much is delivered. */
  FLUSHED,
  /** The flushed position, advanced by the records the target has acknowledged since. */
  ACKNOWLEDGED,
  /**
   * Past the flushed position there is no record left to read, only transaction markers or holes
   * that compaction left.
   */
  DRAINED,
  /** The flow has not delivered from this partition yet. */
  NONE
}
