package org.mirrorbench.engine.connection;

/** How a stage ended. */
public enum StageState {
  PASSED,
  FAILED,
  /** It does not apply, or an earlier stage failed. */
  SKIPPED,
  /** It could not be found out. */
  UNKNOWN
}
