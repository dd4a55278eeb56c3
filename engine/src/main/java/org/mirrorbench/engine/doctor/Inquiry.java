package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks many things side by side, all within one time. What does not answer in time, or is asked by
 * a thread that was interrupted, is a problem in its place.
 */
final class Inquiry implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(Inquiry.class);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<ClusterProfile, SharedAdmin> admins = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Progress progress;
  private final long deadline;
  private final Duration limit;

  Inquiry(Duration limit, Progress progress) {
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.progress = progress;
  }

  /** The client of a cluster for all short questions; it is closed with the inquiry. */
  Admin admin(ClusterProfile cluster) {
    return admins.computeIfAbsent(cluster, SharedAdmin::new).get();
  }

  /** What a cluster is asked; an answer that is on its way. */
  <T> Question<T> of(ClusterProfile cluster, String what, Callable<Result<T>> work) {
    asked.incrementAndGet();
    String subject = "Cluster " + cluster.alias() + ", " + what;
    return new Question<>(
        subject,
        threads.isShutdown()
            ? CompletableFuture.completedFuture(Result.err(cancelled(subject)))
            : threads.submit(() -> answer(cluster, subject, work)));
  }

  private <T> Result<T> answer(ClusterProfile cluster, String subject, Callable<Result<T>> work)
      throws Exception {
    long begun = System.nanoTime();
    try {
      return work.call();
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } finally {
      LOGGER.debug("{}: {} ms", subject, (System.nanoTime() - begun) / 1_000_000);
      tell();
    }
  }

  private synchronized void tell() {
    progress.at("facts", answered.incrementAndGet(), asked.get());
  }

  /** An answer that is awaited. */
  final class Question<T> {

    private final String subject;
    private final Future<Result<T>> future;

    private Question(String subject, Future<Result<T>> future) {
      this.subject = subject;
      this.future = future;
    }

    /** Waits for it until the time of all questions is over. */
    Result<T> answer() {
      try {
        long left = Math.max(0, deadline - System.nanoTime());
        return future.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        future.cancel(true);
        return Result.err(tooSlow());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        threads.shutdownNow();
        return Result.err(cancelled(subject));
      } catch (ExecutionException e) {
        LOGGER.error("{} could not be read", subject, e.getCause());
        return Result.err(
            new Problem.Failed(
                subject, Reason.READING_FAILED.text(e.getCause()), Reason.LOG_TELLS.text()));
      }
    }

    private Problem tooSlow() {
      return new Problem.TimedOut(
          subject, Reason.NO_ANSWER.text(limit.toSeconds()), Reason.EXAMINE_LATER.text());
    }
  }

  private static Problem cancelled(String subject) {
    return new Problem.TimedOut(subject, Reason.CANCELLED.text(), Reason.EXAMINE_AGAIN.text());
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
    admins.values().forEach(SharedAdmin::close);
  }
}
