package org.mirrorbench.engine.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who holds a workspace, as written in its lock file: process id, start, command, a line each. */
record LockHolder(long pid, Instant started, String command) {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  static LockHolder self(String command) {
    ProcessHandle self = ProcessHandle.current();
    Instant started = self.info().startInstant().orElseGet(Instant::now);
    return new LockHolder(self.pid(), started, command.replaceAll("\\R", " ").strip());
  }

  byte[] written() {
    return (pid + "\n" + started + "\n" + command + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the lock file; null when it does not say. */
  static @Nullable LockHolder read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() < 3
          ? null
          : new LockHolder(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2));
    } catch (IOException | NumberFormatException | DateTimeParseException e) {
      return null;
    }
  }

  String described() {
    String text = "process " + pid + ", started " + SHOWN.format(started.atZone(zone()));
    return command.isEmpty() ? text : text + " (" + command + ")";
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
