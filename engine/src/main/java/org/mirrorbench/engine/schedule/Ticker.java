package org.mirrorbench.engine.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs named jobs again and again on a few threads; a job never runs twice at once.
 *
 * <p>A job that throws is logged and runs again at its next turn: a broken sample must not end
 * sampling.
 */
public final class Ticker implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(Ticker.class);

  private final ScheduledExecutorService scheduler =
      Executors.newScheduledThreadPool(
          4, Thread.ofPlatform().daemon().name("ticker-", 0).factory());

  /** Runs the job now and then at the interval counted from its end; cancel the result to stop. */
  public Future<?> every(Duration interval, String name, Runnable job) {
    return scheduler.scheduleWithFixedDelay(
        () -> run(name, job), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Runs the job once, after the delay. */
  public Future<?> after(Duration delay, String name, Runnable job) {
    return scheduler.schedule(() -> run(name, job), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }

  private static void run(String name, Runnable job) {
    try {
      job.run();
    } catch (RuntimeException e) {
      LOGGER.error("{} failed and will run again at its next turn", name, e);
    }
  }
}
