package org.mirrorbench.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers, in a file beside the database, that reading it found damage: a large file is not read
 * whole when it is opened, so that the next opening would not see it.
 */
final class Damage {

  private static final Logger LOGGER = LoggerFactory.getLogger(Damage.class);

  private Damage() {}

  /** Leaves the mark when the failure shows that the file is damaged. */
  static void markIfShownBy(Throwable failure, Path file) {
    try {
      if (isShownBy(failure) && !Files.exists(mark(file))) {
        Files.createFile(mark(file));
        LOGGER.error("{} is damaged and will be replaced at the next start", file, failure);
      }
    } catch (IOException e) {
      LOGGER.warn("The damage of {} could not be noted", file, e);
    }
  }

  /** Takes the mark away; true when there was one. */
  static boolean wasMarked(Path file) {
    try {
      return Files.deleteIfExists(mark(file));
    } catch (IOException e) {
      LOGGER.warn("The mark of damage on {} stays", file, e);
      return true;
    }
  }

  private static Path mark(Path file) {
    return file.resolveSibling(file.getFileName() + ".is-damaged");
  }

  private static boolean isShownBy(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean shown =
          switch (cause) {
            case SQLException sql -> sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1;
            case MVStoreException store ->
                store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                    || store.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND;
            default -> false;
          };
      if (shown) {
        return true;
      }
    }
    return false;
  }
}
