package org.mirrorbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;

/**
 * How a window is launched.
 *
 * @param headless without a display: drawn by software on JavaFX's headless platform
 * @param closesEngine whether closing the window closes the engine
 * @param ready called once the pages are shown, on a thread of its own that may block
 */
public record LaunchOptions(
    boolean headless, boolean closesEngine, Consumer<? super WorkbenchWindow> ready) {

  /** A window for a person, which owns its engine. */
  public static LaunchOptions window() {
    return new LaunchOptions(false, true, window -> {});
  }

  /**
   * No display: takes the pictures of all pages, hands over their names and closes the window. The
   * engine stays open.
   */
  public static LaunchOptions pictures(Path dir, Consumer<? super List<Path>> taken) {
    return new LaunchOptions(
        true,
        false,
        window -> {
          try {
            taken.accept(Screens.shoot(window, dir));
          } finally {
            window.close();
          }
        });
  }
}
