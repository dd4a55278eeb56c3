package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.List;
import org.mirrorbench.engine.Engine;

/** A machine without a display. */
final class NoWindow implements DemoWindow {

  @Override
  public boolean displayAvailable() {
    return false;
  }

  @Override
  public void show(Engine engine) {
    throw new AssertionError("There is no display");
  }

  @Override
  public List<Path> shoot(Engine engine, Path folder) {
    throw new AssertionError("There is nothing to draw with");
  }
}
