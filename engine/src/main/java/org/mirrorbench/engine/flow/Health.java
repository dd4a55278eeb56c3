package org.mirrorbench.engine.flow;

/** Whether a flow keeps up, judged by progress alone: RUNNING does not mean replicating. */
public enum Health {
  /** Nothing undelivered, or only what arrived within the last moments. */
  IN_STEP,
  /** Behind, and its position moves. */
  CATCHING_UP,
  /** The source holds undelivered records and the position does not move. */
  STALLED,
  /** Not asked to run. */
  IDLE,
  /** Not known, with the reason beside it. */
  UNKNOWN
}
