package org.mirrorbench.engine.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs named jobs again and again, each on a virtual thread of its own, so that one that waits for
 * a dead cluster delays no other; a job never runs twice at once.
 *
 * <p>A job that throws is logged and runs again at its next turn: a broken sample must not end
 * sampling. Cancelling never interrupts a job: H2 closes its file when a thread is interrupted
 * during a write.
 */
public final class Ticker implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(Ticker.class);
  private static final Duration LAST_TURN = Duration.ofSeconds(20);

  private final List<Job> jobs = new CopyOnWriteArrayList<>();

  /** A running job. */
  public final class Job implements AutoCloseable {

    private final Semaphore stop = new Semaphore(0);
    private final Thread thread;

    private volatile Runnable after = () -> {};

    private Job(Duration interval, String name, Runnable work) {
      this.thread = Thread.ofVirtual().name(name).unstarted(() -> loop(interval, name, work));
    }

    private void loop(Duration interval, String name, Runnable work) {
      try {
        do {
          run(name, work);
        } while (!stop.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        run(name, after);
      }
    }

    /** What is to be done once, after the last turn, on the job's thread. */
    public void after(Runnable work) {
      after = work;
    }

    /** Ends the job and waits for its turn to end. */
    @Override
    public void close() {
      jobs.remove(this);
      stop.release();
      try {
        if (!thread.equals(Thread.currentThread()) && !thread.join(LAST_TURN)) {
          LOGGER.warn("{} still runs after {}", thread.getName(), LAST_TURN);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs the job now and then at the interval, counted from the end of a turn. */
  public Job every(Duration interval, String name, Runnable work) {
    Job job = new Job(interval, name, work);
    jobs.add(job);
    job.thread.start();
    return job;
  }

  /** Ends all jobs. */
  @Override
  public void close() {
    jobs.forEach(job -> job.stop.release());
    jobs.forEach(Job::close);
  }

  private static void run(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOGGER.error("{} failed and will run again at its next turn", name, e);
    }
  }
}
