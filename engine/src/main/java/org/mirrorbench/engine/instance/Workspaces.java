package org.mirrorbench.engine.instance;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Where workspaces live. */
public final class Workspaces {

  private Workspaces() {}

  /** The system's data folder for this application; it may not exist yet. */
  public static Path defaultDirectory() {
    return defaultDirectory(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")));
  }

  static Path defaultDirectory(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absoluteOr(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
          .resolve("Mirrorbench");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Mirrorbench");
    }
    return absoluteOr(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
        .resolve("mirrorbench");
  }

  /** Makes the folder when it is missing and proves that a file can be written into it. */
  public static Result<Path> ensure(Path workspace) {
    Path folder = workspace.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
      return Result.ok(folder);
    } catch (FileAlreadyExistsException e) {
      return Result.err(
          new Problem.Invalid(
              folder.toString(),
              "A workspace is a folder, and this is a file.",
              "Name another folder with --workspace."));
    } catch (IOException e) {
      return Result.err(
          new Problem.Denied(
              folder.toString(),
              "Nothing can be written into this workspace (" + e + ").",
              "Give yourself the right to write there and free some disk space, or name another"
                  + " folder with --workspace."));
    }
  }

  /** The XDG rules say that a relative path is to be ignored. */
  private static Path absoluteOr(@Nullable String written, Path otherwise) {
    if (written == null || written.isBlank() || !Path.of(written).isAbsolute()) {
      return otherwise;
    }
    return Path.of(written);
  }
}
