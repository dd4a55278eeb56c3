package org.mirrorbench.engine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final DemoWindow window;

  DemoCommand(DemoWindow window) {
    this.window = window;
  }

  @Override
  public Integer call() {
    return window.displayAvailable() ? 0 : 1;
  }
}
