package org.mirrorbench.engine.flow;

/** What a flow was told to do and is seen doing. Health is another matter: see {@link Health}. */
public enum FlowState {
  /** Nothing of it exists on a worker, or its connectors are STOPPED. */
  STOPPED,
  /** Its worker or its connectors are being started. */
  STARTING,
  RUNNING,
  PAUSED,
  /** A connector or a task FAILED, or its worker died. */
  FAILED,
  /** Nothing could be learnt of it. */
  UNKNOWN
}
