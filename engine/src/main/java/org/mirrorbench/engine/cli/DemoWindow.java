package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.List;
import org.mirrorbench.engine.Engine;

/** The window of the demonstration, which the application has and the engine has not. */
public interface DemoWindow {

  /** True when a window can be opened here. */
  boolean displayAvailable();

  /** Shows the engine in a window and returns when a person closed it; the engine stays open. */
  void show(Engine engine);

  /**
   * Draws every page without a display, in both themes and languages.
   *
   * @return the pictures
   */
  List<Path> shoot(Engine engine, Path folder);
}
