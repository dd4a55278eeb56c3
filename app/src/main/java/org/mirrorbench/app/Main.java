package org.mirrorbench.app;

import java.nio.file.Path;
import java.util.Locale;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;

/**
 * The program: without arguments the window, with arguments the command line. It does not extend
 * Application, so that it starts from the class path too.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    if (args.length == 0) {
      WorkbenchApp.launch(() -> Engine.open(new EngineConfig(workspace())), LaunchOptions.window());
    } else {
      command(args);
    }
  }

  /** The one place where the command line is entered. */
  private static void command(String[] args) {
    throw new UnsupportedOperationException("No command line yet: " + String.join(" ", args));
  }

  /** The system's data directory for the application. */
  private static Path workspace() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    if (system.startsWith("windows")) {
      return fromEnvironment("APPDATA", home.resolve("AppData/Roaming")).resolve("Mirrorbench");
    }
    return system.contains("mac")
        ? home.resolve("Library/Application Support/Mirrorbench")
        : fromEnvironment("XDG_DATA_HOME", home.resolve(".local/share")).resolve("mirrorbench");
  }

  private static Path fromEnvironment(String name, Path otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
