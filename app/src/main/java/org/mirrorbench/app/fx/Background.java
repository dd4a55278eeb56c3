package org.mirrorbench.app.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs named work off the FX thread. Started from the FX thread, and its endings come back there.
 */
public final class Background {

  private static final Logger LOGGER = LoggerFactory.getLogger(Background.class);

  private final Executor executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 0).factory());
  private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
  private final ObservableList<Task<?>> readOnly =
      FXCollections.unmodifiableObservableList(running);

  /** Work that may take long, may fail, and is interrupted when cancelled. */
  @FunctionalInterface
  public interface Work<T> {
    Result<T> run(Progress progress) throws Exception;
  }

  /** Where work says how far it is; any thread. */
  @FunctionalInterface
  public interface Progress {
    /** Done out of total, with a few words; a negative number means "not known". */
    void at(long done, long total, String words);
  }

  /** What happens on the FX thread when work ends in each of its three ways. */
  public record Endings<T>(
      Consumer<? super T> done, Consumer<? super Problem> failed, Runnable cancelled) {}

  /** What runs now, in the order of starting. */
  public ObservableList<Task<?>> running() {
    return readOnly;
  }

  /**
   * Starts the work under a name that a person reads.
   *
   * @return cancels it; nothing happens when it has ended
   */
  public <T> Runnable run(String name, Work<T> work, Endings<T> endings) {
    NamedTask<T> task = new NamedTask<>(name, work);
    task.setOnSucceeded(event -> end(task, () -> endings.done().accept(task.getValue())));
    task.setOnFailed(
        event -> end(task, () -> endings.failed().accept(problem(name, task.getException()))));
    task.setOnCancelled(event -> end(task, endings.cancelled()));
    running.add(task);
    executor.execute(task);
    return task::cancel;
  }

  /** Waits for an engine's call under a name; cancelling cancels the wait. */
  public <T> void await(
      String name, Supplier<CompletableFuture<Result<T>>> call, Endings<T> endings) {
    run(name, progress -> call.get().get(), endings);
  }

  private void end(Task<?> task, Runnable ending) {
    running.remove(task);
    ending.run();
  }

  private static Problem problem(String name, Throwable thrown) {
    Throwable cause =
        thrown instanceof ExecutionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof ProblemException known) {
      return known.problem();
    }
    LOGGER.error("{} failed", name, cause);
    return new Problem.Failed(
        name, "An unexpected error: " + cause + ".", "The log has the details.");
  }

  private static final class NamedTask<T> extends Task<T> {

    private final Work<T> work;

    NamedTask(String name, Work<T> work) {
      this.work = work;
      updateTitle(name);
    }

    @Override
    protected T call() throws Exception {
      return work.run(this::at).orThrow();
    }

    private void at(long done, long total, String words) {
      updateProgress(done, total);
      updateMessage(words);
    }
  }
}
