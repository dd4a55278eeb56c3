package org.mirrorbench.engine.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes something exactly once: at the end of a command, or when SIGINT or SIGTERM arrives, in
 * which case the process ends with 0 if the closing succeeded.
 *
 * <p>A JVM that a signal ends would report 130 or 143 however cleanly it stopped; halting at the
 * end of the shutdown hook is the portable way to say that it was clean.
 */
public final class CleanEnd implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(CleanEnd.class);

  private final Runnable work;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread hook = new Thread(this::onSignal, "clean-end");

  private CleanEnd(Runnable work) {
    this.work = work;
  }

  /** From now on a signal does the work, too. */
  public static CleanEnd on(Runnable work) {
    CleanEnd end = new CleanEnd(work);
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  private void onSignal() {
    if (closed.compareAndSet(false, true)) {
      int status = ExitCode.GOOD;
      try {
        work.run();
      } catch (RuntimeException e) {
        LOGGER.error("Stopping failed", e);
        status = ExitCode.REFUSED;
      }
      Runtime.getRuntime().halt(status);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      work.run();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        LOGGER.debug("The process is ending already", e);
      }
    }
  }
}
