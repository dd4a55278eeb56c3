package org.mirrorbench.engine.connection;

/**
 * What a stage found.
 *
 * @param remark why, and what to do; a stage that PASSED may carry a warning in it
 * @param millis how long the stage took, 0 or more
 */
public record StageResult(Stage stage, StageState state, Remark remark, long millis) {}
