package org.mirrorbench.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.cli.DemoWindow;
import org.mirrorbench.engine.problem.Result;

/** The application's window, for the demonstration. Once in a process. */
final class DemoScreens implements DemoWindow {

  @Override
  public boolean displayAvailable() {
    return Display.available();
  }

  @Override
  public void show(Engine engine) {
    WorkbenchApp.launch(() -> Result.ok(engine), LaunchOptions.guest());
  }

  @Override
  public List<Path> shoot(Engine engine, Path folder) {
    List<Path> pictures = new ArrayList<>();
    WorkbenchApp.launch(() -> Result.ok(engine), LaunchOptions.pictures(folder, pictures::addAll));
    return pictures;
  }
}
