package org.mirrorbench.engine.connection;

/** What a stage found, before it is timed. */
record Finding(StageState state, Remark remark) {

  static Finding passed(Diagnosis diagnosis, String... values) {
    return new Finding(StageState.PASSED, Remark.of(diagnosis, values));
  }

  static Finding failed(Diagnosis diagnosis, String... values) {
    return new Finding(StageState.FAILED, Remark.of(diagnosis, values));
  }

  static Finding skipped(Diagnosis diagnosis, String... values) {
    return new Finding(StageState.SKIPPED, Remark.of(diagnosis, values));
  }

  static Finding unknown(Diagnosis diagnosis, String... values) {
    return new Finding(StageState.UNKNOWN, Remark.of(diagnosis, values));
  }

  boolean failed() {
    return state == StageState.FAILED;
  }
}
