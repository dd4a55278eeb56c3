package org.mirrorbench.engine.cli;

/** What a command's exit status says. */
final class ExitCode {

  static final int GOOD = 0;

  /** A finding, a difference, a failed gate. */
  static final int FINDING = 1;

  /** Bad usage or unreadable input. */
  static final int USAGE = 2;

  /** A cluster, a worker or the workspace failed or refused. */
  static final int REFUSED = 3;

  private ExitCode() {}
}
