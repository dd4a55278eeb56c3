package org.mirrorbench.app.worker;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.PreparedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a worker's files into a folder: all of them or none. */
final class FileSet {

  private static final Logger LOGGER = LoggerFactory.getLogger(FileSet.class);

  private FileSet() {}

  /** Overwrites nothing: what stands in the folder may be somebody's work. Blocking. */
  static Result<Path> write(Path folder, List<PreparedFile> files) {
    List<Path> written = new ArrayList<>();
    try {
      for (PreparedFile file : files) {
        Path target = folder.resolve(file.name());
        Files.createFile(target);
        written.add(target);
        Files.writeString(target, file.text(), StandardOpenOption.WRITE);
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
