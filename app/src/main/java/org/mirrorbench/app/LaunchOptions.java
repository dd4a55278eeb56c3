package org.mirrorbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.Memory;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;

/**
 * How a window is launched.
 *
 * @param headless without a display: drawn by software on JavaFX's headless platform
 * @param workspace the workspace whose engine is the window's own, or null on somebody else's
 * @param memory what the window remembers; saved when the engine is closed with it
 * @param ready called once the pages are shown, on a thread of its own that may block
 */
public record LaunchOptions(
    boolean headless,
    @Nullable Path workspace,
    Memory memory,
    Consumer<? super WorkbenchWindow> ready) {

  /** Whether closing the window closes the engine. */
  boolean closesEngine() {
    return workspace != null;
  }

  /** A window for a person, which owns its engine. */
  public static LaunchOptions window(Path workspace) {
    return new LaunchOptions(false, workspace, Memory.of(workspace), window -> {});
  }

  /** A window for a person on somebody else's engine; it forgets. */
  static LaunchOptions guest() {
    return new LaunchOptions(false, null, Memory.none(), window -> {});
  }

  /**
   * No display: takes the pictures of all pages, hands over their names and closes the window. The
   * engine stays open.
   */
  public static LaunchOptions pictures(Path dir, Consumer<? super List<Path>> taken) {
    return new LaunchOptions(
        true,
        null,
        Memory.none(),
        window -> {
          try {
            taken.accept(Screens.shoot(window, dir));
          } finally {
            window.close();
          }
        });
  }
}
