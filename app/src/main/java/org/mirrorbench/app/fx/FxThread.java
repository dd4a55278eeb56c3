package org.mirrorbench.app.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The only way onto the FX thread. */
public final class FxThread {

  private FxThread() {}

  /** Runs the action on the FX thread: at once when already there, else soon. */
  public static void run(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  /** Runs the action on the FX thread after what it is doing now. */
  public static void later(Runnable action) {
    Platform.runLater(action);
  }

  /**
   * Blocking: computes a value on the FX thread. Not to be called from it. Gives up after 30 s, as
   * when JavaFX has ended meanwhile.
   */
  public static <T> T call(Supplier<T> supplier) {
    if (Platform.isFxApplicationThread()) {
      throw new IllegalStateException("Already on the FX thread");
    }
    return CompletableFuture.supplyAsync(supplier, Platform::runLater)
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }
}
