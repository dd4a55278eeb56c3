package org.mirrorbench.engine.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** What is asked of a flow, done in turn on a thread of the flow's own. */
final class CommandQueue {

  private static final int SECONDS_TO_END = 90;

  private final FlowName flow;
  private final ExecutorService thread;

  CommandQueue(FlowName flow) {
    this.flow = flow;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("flow-" + flow).factory());
  }

  <T> CompletableFuture<Result<T>> add(Supplier<Result<T>> work) {
    try {
      return CompletableFuture.supplyAsync(work, thread);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(
          Result.err(
              new Problem.Conflict("Flow " + flow, "the engine is closing.", "Open it again.")));
    }
  }

  /** Does what was asked before, then this, and takes nothing more. Blocking. */
  void endWith(Runnable last) {
    thread.execute(last);
    thread.shutdown();
    try {
      thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
