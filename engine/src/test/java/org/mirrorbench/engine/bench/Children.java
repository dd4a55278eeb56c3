package org.mirrorbench.engine.bench;

import java.util.concurrent.TimeUnit;

/** Ends child processes. */
final class Children {

  private static final int PATIENCE_SECONDS = 60;

  private Children() {}

  /** Asks first, so that it closes its clients, then insists. */
  static void stop(Process process) {
    process.destroy();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
