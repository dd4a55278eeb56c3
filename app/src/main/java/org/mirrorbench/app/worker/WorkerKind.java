package org.mirrorbench.app.worker;

/** What the wizard sets up. */
enum WorkerKind {
  /** One that runs in this process. */
  LOCAL,
  /** A Connect cluster that somebody else runs. */
  REMOTE,
  /** Files for a worker that somebody will run elsewhere. */
  PREPARED
}
