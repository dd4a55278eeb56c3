package org.mirrorbench.engine.demo;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.mirrorbench.engine.problem.Result;

/** The two clusters of the demonstration. */
public record DemoClusters(DemoBroker paris, DemoBroker frankfurt) implements AutoCloseable {

  public static final String PARIS = "paris";
  public static final String FRANKFURT = "frankfurt";

  /** What is known about one cluster's start. */
  public enum Stage {
    STARTING,
    READY,
    FAILED
  }

  /** Starts both, keeping nobody informed. */
  public static Result<DemoClusters> start(Path folder) {
    return start(folder, (_, _) -> {});
  }

  /**
   * Starts both at the same time, with the data and on the ports of the last time if the folder has
   * them. Nothing keeps running when one of them fails.
   *
   * @param progress told an alias and its stage, on any thread
   */
  public static Result<DemoClusters> start(Path folder, BiConsumer<String, Stage> progress) {
    CompletableFuture<Result<DemoBroker>> first = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("start-" + PARIS)
        .start(() -> first.completeAsync(() -> start(PARIS, 1, folder, progress), Runnable::run));
    Result<DemoBroker> frankfurt = start(FRANKFURT, 2, folder, progress);
    Result<DemoBroker> paris = first.join();
    Result<DemoClusters> both = paris.then(one -> frankfurt.map(two -> new DemoClusters(one, two)));
    if (both instanceof Result.Err<DemoClusters>) {
      stop(paris);
      stop(frankfurt);
    }
    return both;
  }

  /** Stops both orderly and keeps their data. */
  @Override
  public void close() {
    Thread first = Thread.ofVirtual().name("stop-" + PARIS).start(paris::close);
    frankfurt.close();
    try {
      first.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Result<DemoBroker> start(
      String alias, int nodeId, Path folder, BiConsumer<String, Stage> progress) {
    progress.accept(alias, Stage.STARTING);
    Result<DemoBroker> result = DemoBroker.start(alias, nodeId, folder.resolve(alias));
    progress.accept(
        alias,
        switch (result) {
          case Result.Ok<DemoBroker> _ -> Stage.READY;
          case Result.Err<DemoBroker> _ -> Stage.FAILED;
        });
    return result;
  }

  private static void stop(Result<DemoBroker> broker) {
    if (broker instanceof Result.Ok<DemoBroker>(DemoBroker started)) {
      started.close();
    }
  }
}
