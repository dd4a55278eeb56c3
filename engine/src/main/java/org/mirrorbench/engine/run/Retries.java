package org.mirrorbench.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;

/**
 * Why a flow's last start failed, and when it is tried again: while a cluster does not answer, and
 * never two tries at a time. {@link #whenDue} is called on one thread, the others on any.
 */
final class Retries {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private volatile @Nullable Problem problem;
  private volatile Instant next = Instant.MAX;
  private @Nullable CompletableFuture<?> last;

  /** A start is on its way, or none is wanted. */
  void clear() {
    problem = null;
    next = Instant.MAX;
  }

  /** Keeps why a start failed; true when it is tried again. */
  boolean keep(Problem found) {
    problem = found;
    boolean mends = found.waitingMayMend();
    next = mends ? Instant.now().plus(PAUSE) : Instant.MAX;
    return mends;
  }

  /** Tries again after a pause, for a reason that nobody foresaw. */
  void later() {
    next = Instant.now().plus(PAUSE);
  }

  /** Runs the next try once its time has come. */
  void whenDue(Supplier<CompletableFuture<?>> attempt) {
    boolean trying = last != null && !last.isDone();
    if (!trying && Instant.now().isAfter(next)) {
      next = Instant.MAX;
      last = attempt.get();
    }
  }

  /** Why the last start failed; null when it did not. */
  @Nullable Problem problem() {
    return problem;
  }
}
