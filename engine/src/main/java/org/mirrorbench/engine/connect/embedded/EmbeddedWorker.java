package org.mirrorbench.engine.connect.embedded;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.log.WorkerContext;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Connect worker in this process that is started again when it dies.
 *
 * <p>All starting and stopping happens on one thread of its own, so that a death during a start and
 * a stop during a pause cannot cross.
 */
public final class EmbeddedWorker implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedWorker.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final WorkerSpec spec;
  private final SealedSecrets sealed;
  private final WorkerAccess access;
  private final Feed<WorkerState> state = new Feed<>();
  private final ExecutorService thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Throwable death;
  private boolean closed;

  /** A worker whose connectors have no secrets. */
  public EmbeddedWorker(WorkerSpec spec) {
    this(spec, Map.of());
  }

  /**
   * Starts a worker.
   *
   * @param secrets by connector and key, what the references in its connectors' configurations
   *     stand for; in this process's memory only
   */
  public EmbeddedWorker(WorkerSpec spec, Map<String, Map<String, String>> secrets) {
    this.sealed = new SealedSecrets(secrets, spec.properties());
    Map<String, String> properties = new HashMap<>(spec.properties());
    properties.putAll(sealed.properties());
    String token = properties.computeIfAbsent(TokenExtension.TOKEN, ignored -> newToken());
    this.spec = new WorkerSpec(spec.name(), properties);
    this.access = new WorkerAccess(this.spec, token);
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("worker-" + spec.name()).daemon().factory());
    state.publish(new WorkerState.Starting());
    thread.execute(this::supervise);
  }

  /**
   * Loads in the background what the first worker of a process needs, so that it starts as quickly
   * as the next ones: plug-ins are scanned, and a REST port is opened on loopback and closed. Asks
   * no cluster. What fails is left to that worker to tell.
   */
  public static void warmUp(WorkerSpec spec) {
    Thread.ofPlatform()
        .name("warm-up")
        .daemon()
        .start(
            () -> {
              try {
                WorkerInstance.rehearse(spec);
              } catch (RuntimeException e) {
                LOGGER.debug("Nothing was warmed up", e);
              }
            });
  }

  /** Whether it was started with these secrets. */
  public boolean holds(Map<String, Map<String, String>> secrets) {
    return sealed.holds(secrets);
  }

  public ReadOnlyFeed<WorkerState> state() {
    return state;
  }

  /** The worker's REST port, once it listens; blocking, the problem of its start otherwise. */
  public Result<ConnectCluster> cluster(Duration patience) {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (true) {
      switch (awaitChange(giveUp)) {
        case WorkerState.Running(var address) -> {
          return access.to(address);
        }
        case WorkerState.Down(Problem problem, var retryIn) -> {
          return Result.err(problem);
        }
        case WorkerState.Stopped() -> {
          return Result.err(
              new Problem.Conflict(
                  spec.name(), "the worker was stopped.", "Start the flow again."));
        }
        case WorkerState.Starting() -> {
          if (System.nanoTime() >= giveUp) {
            return Result.err(
                new Problem.TimedOut(
                    spec.name(),
                    "the worker did not start within " + patience.toSeconds() + " s.",
                    "See the log."));
          }
        }
      }
    }
  }

  private WorkerState awaitChange(long giveUp) {
    lock.lock();
    try {
      long left = giveUp - System.nanoTime();
      while (current() instanceof WorkerState.Starting && left > 0) {
        left = changed.awaitNanos(left);
      }
      return current();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WorkerState.Stopped();
    } finally {
      lock.unlock();
    }
  }

  private WorkerState current() {
    WorkerState latest = state.latest();
    return latest == null ? new WorkerState.Starting() : latest;
  }

  private void supervise() {
    WorkerContext.enter(spec.name());
    Duration pause = FIRST_PAUSE;
    while (!isClosed()) {
      long startedAt = System.nanoTime();
      Throwable failure = live();
      if (failure == null) {
        break;
      }
      if (System.nanoTime() - startedAt > Duration.ofMinutes(1).toNanos()) {
        pause = FIRST_PAUSE;
      }
      LOGGER.warn("Worker {} failed; it starts again in {}", spec.name(), pause, failure);
      tell(new WorkerState.Down(WorkerProblems.of(spec, failure), pause));
      sleepUnlessClosed(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
    sealed.close();
    tell(new WorkerState.Stopped());
  }

  /** Runs one life of the worker; returns what ended it, or null when it was told to stop. */
  private @Nullable Throwable live() {
    tell(new WorkerState.Starting());
    access.forget();
    setDeath(null);
    try (WorkerInstance started = WorkerInstance.start(spec, this::setDeath)) {
      tell(new WorkerState.Running(started.address()));
      return awaitDeathOrClose();
    } catch (RuntimeException | Error e) {
      return isClosed() ? null : e;
    }
  }

  private void setDeath(@Nullable Throwable cause) {
    lock.lock();
    try {
      death = cause;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Throwable awaitDeathOrClose() {
    lock.lock();
    try {
      while (death == null && !closed) {
        changed.awaitUninterruptibly();
      }
      return closed ? null : death;
    } finally {
      lock.unlock();
    }
  }

  private void sleepUnlessClosed(Duration pause) {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void tell(WorkerState next) {
    lock.lock();
    try {
      state.publish(next);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Flushes offsets, leaves the group, and returns when the worker is gone. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(60, TimeUnit.SECONDS)) {
        LOGGER.warn("Worker {} did not stop within 60 s", spec.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
