package org.mirrorbench.app;

import java.nio.file.Path;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.cli.Cli;
import org.mirrorbench.engine.instance.FrontDoor;
import org.mirrorbench.engine.instance.Workspaces;

/**
 * The program: without arguments the window, with arguments the command line. It does not extend
 * Application, so that it starts from the class path too.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    DemoScreens window = new DemoScreens();
    if (args.length > 0) {
      System.exit(Cli.run(window, args));
    }
    if (!window.displayAvailable()) {
      System.exit(Cli.run(window, "--help"));
    }
    Path workspace = Workspaces.defaultDirectory();
    if (FrontDoor.knock(workspace)) {
      System.exit(0); // the window that is open already comes to the front
    }
    WorkbenchApp.launch(
        () -> Engine.open(new EngineConfig(workspace)), LaunchOptions.window(workspace));
    System.exit(0);
  }
}
