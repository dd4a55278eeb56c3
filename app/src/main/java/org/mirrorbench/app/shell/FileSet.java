package org.mirrorbench.app.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes files into a folder: all of them or none. */
public final class FileSet {

  private static final Logger LOGGER = LoggerFactory.getLogger(FileSet.class);

  private FileSet() {}

  /**
   * Overwrites nothing: what stands in the folder may be somebody's work. Blocking.
   *
   * @param files their texts by name, in the order of writing
   */
  public static Result<Path> write(Path folder, Map<String, String> files) {
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createFile(target);
        written.add(target);
        Files.writeString(target, file.getValue(), StandardOpenOption.WRITE);
      }
      return Result.ok(folder);
    } catch (FileAlreadyExistsException e) {
      written.forEach(FileSet::remove);
      return Result.err(
          new Problem.Conflict(
              e.getFile(),
              "A file of this name is there already.",
              "Choose an empty folder, or move the file away."));
    } catch (IOException e) {
      written.forEach(FileSet::remove);
      return Result.err(
          new Problem.Failed(
              folder.toString(),
              "The files cannot be written: " + e.getMessage() + ".",
              "Check that the folder exists and may be written to."));
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOGGER.warn("{} was begun and cannot be removed", file, e);
    }
  }
}
