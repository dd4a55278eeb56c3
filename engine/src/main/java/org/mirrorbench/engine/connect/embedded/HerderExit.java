package org.mirrorbench.engine.connect.embedded;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Connect from ending the process.
 *
 * <p>{@code DistributedHerder} calls {@link Exit#exit} on a fatal error. In a window that would
 * take everything down, so once this is installed an exit ends only the thread that asked for it.
 */
final class HerderExit {

  private static final Logger LOGGER = LoggerFactory.getLogger(HerderExit.class);

  private HerderExit() {}

  /** Thrown through the herder's thread in place of the end of the process. */
  static final class Requested extends Error {
    Requested(int status) {
      super("Connect asked to end the process with status " + status, null, false, false);
    }
  }

  /** May be called any number of times. */
  static void install() {
    Exit.setExitProcedure(HerderExit::refuse);
    Exit.setHaltProcedure(HerderExit::refuse);
  }

  private static void refuse(int status, String message) {
    LOGGER.warn("A Connect thread asked to end the process (status {})", status);
    throw new Requested(status);
  }
}
