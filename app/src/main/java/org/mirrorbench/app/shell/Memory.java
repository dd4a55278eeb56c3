package org.mirrorbench.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person arranged in the window: theme, language, its place, the columns of tables. Kept in
 * a file of the workspace, of which nothing else depends. Safe for several threads.
 */
public final class Memory {

  private static final Logger LOGGER = LoggerFactory.getLogger(Memory.class);
  private static final String FILE = "window.properties";

  private final @Nullable Path file;
  private final Properties kept = new Properties();

  private Memory(@Nullable Path file) {
    this.file = file;
  }

  /** Begins empty and is never saved. */
  public static Memory none() {
    return new Memory(null);
  }

  /** What the workspace remembers; empty where it does not, or where it cannot be read. */
  public static Memory of(Path workspace) {
    Path file = workspace.resolve(FILE);
    Memory memory = new Memory(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        memory.kept.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOGGER.warn("{} cannot be read; the window begins with its defaults", file, e);
      }
    }
    return memory;
  }

  @Nullable String get(String key) {
    return kept.getProperty(key);
  }

  void put(String key, String value) {
    kept.setProperty(key, value);
  }

  /** Writes the file, whole or not at all; what cannot be written is only logged. Blocking. */
  public void save() {
    Path known = file;
    if (known == null || kept.isEmpty()) {
      return;
    }
    Path written = known.resolveSibling(FILE + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(written)) {
        kept.store(writer, "The window's theme, language, place and tables");
      }
      Files.move(written, known, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOGGER.warn("{} cannot be written; the window's arrangement is lost", known, e);
    }
  }
}
