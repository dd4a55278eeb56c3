package org.mirrorbench.app.cluster;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.connection.StageState;

/**
 * A stage of a test while it goes on.
 *
 * @param result null before it has ended
 */
record StageLine(Stage stage, boolean running, @Nullable StageResult result) {

  /** How a line looks. */
  enum Look {
    WAITING,
    RUNNING,
    PASSED,
    /** It passed, and there is something to do all the same. */
    WARNED,
    FAILED,
    SKIPPED,
    UNKNOWN
  }

  Look look() {
    StageResult ended = result;
    if (ended == null) {
      return running ? Look.RUNNING : Look.WAITING;
    }
    return switch (ended.state()) {
      case PASSED -> ended.remark().remedy().isEmpty() ? Look.PASSED : Look.WARNED;
      case FAILED -> Look.FAILED;
      case SKIPPED -> Look.SKIPPED;
      case UNKNOWN -> Look.UNKNOWN;
    };
  }

  boolean failed() {
    return result != null && result.state() == StageState.FAILED;
  }
}
