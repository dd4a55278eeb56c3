package org.mirrorbench.engine.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Work on threads of its own that is given up in time.
 *
 * <p>Platform threads: the system's resolver cannot be interrupted, and would hold the carrier of a
 * virtual thread as long as it likes.
 */
final class Parallel {

  private Parallel() {}

  /** What may block and fail. */
  @FunctionalInterface
  interface Work<A, B> {
    B of(A argument) throws Exception;
  }

  /** Starts a call; cancel it with interruption when it is no longer wanted. */
  static <B> FutureTask<B> start(String name, Callable<B> call) {
    FutureTask<B> task = new FutureTask<>(call);
    Thread.ofPlatform().daemon().name("connection-test-" + name).start(task);
    return task;
  }

  /**
   * Works on all at once.
   *
   * @param late the result of one that was not ready in time
   * @param broken the result of one that failed
   * @return a result for each, in the same order
   */
  static <A, B> Map<A, B> each(
      Collection<A> arguments,
      Duration limit,
      Work<A, B> work,
      Function<A, B> late,
      Function<Throwable, B> broken)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    Map<A, FutureTask<B>> tasks = new LinkedHashMap<>();
    for (A argument : arguments) {
      tasks.computeIfAbsent(argument, one -> start(one.toString(), () -> work.of(one)));
    }
    Map<A, B> results = new LinkedHashMap<>();
    try {
      for (Map.Entry<A, FutureTask<B>> task : tasks.entrySet()) {
        results.put(task.getKey(), result(task.getKey(), task.getValue(), end, late, broken));
      }
    } finally {
      tasks.values().forEach(task -> task.cancel(true));
    }
    return results;
  }

  private static <A, B> B result(
      A argument, FutureTask<B> task, long end, Function<A, B> late, Function<Throwable, B> broken)
      throws InterruptedException {
    try {
      return task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return late.apply(argument);
    } catch (ExecutionException e) {
      return broken.apply(e.getCause() == null ? e : e.getCause());
    }
  }
}
