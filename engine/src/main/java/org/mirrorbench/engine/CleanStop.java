package org.mirrorbench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mark in the workspace that says that the engine before this one ended cleanly. */
record CleanStop(Path mark) {

  private static final Logger LOGGER = LoggerFactory.getLogger(CleanStop.class);

  static CleanStop in(Path workspace) {
    return new CleanStop(workspace.resolve("clean-stop"));
  }

  /** True when the mark was there; it is gone then, until the next clean end. */
  boolean take() {
    try {
      return Files.deleteIfExists(mark);
    } catch (IOException e) {
      LOGGER.warn("Cannot remove {}", mark, e);
      return false;
    }
  }

  void leave() {
    try {
      Files.writeString(mark, "");
    } catch (IOException e) {
      LOGGER.warn("Cannot write {}; the next start will look for records delivered twice", mark, e);
    }
  }
}
