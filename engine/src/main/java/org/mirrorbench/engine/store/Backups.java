package org.mirrorbench.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The newest copies of the workspace database, {@code backup/workspace-<UTC time>.zip}. */
final class Backups {

  static final int KEPT = 7;
  private static final Pattern NAME = Pattern.compile("workspace-(\\d{8}-\\d{9})\\.zip");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS", Locale.ROOT);

  private final Path folder;
  private final Clock clock;

  Backups(Path workspace, Clock clock) {
    this.folder = workspace.resolve("backup");
    this.clock = clock;
  }

  static String stamp(Instant at) {
    return STAMP.format(at.atZone(ZoneOffset.UTC));
  }

  /** Copies the database, one copy at a time; a half-written one never bears a backup's name. */
  synchronized Path take(Database workspace) {
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve("workspace.part");
      Files.deleteIfExists(part);
      workspace.copyTo(part);
      Path backup = folder.resolve("workspace-" + stamp(clock.instant()) + ".zip");
      Files.move(part, backup, StandardCopyOption.REPLACE_EXISTING);
      for (Path old : newestFirst().stream().skip(KEPT).toList()) {
        Files.delete(old);
      }
      return backup;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True when the newest backup is older than this, or there is none. */
  boolean olderThan(Duration age) throws IOException {
    List<Path> backups = newestFirst();
    return backups.isEmpty()
        || takenAt(backups.getFirst()).plus(age).isBefore(clock.instant())
        || takenAt(backups.getFirst()).isAfter(clock.instant());
  }

  List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  static Instant takenAt(Path backup) {
    Matcher matcher = NAME.matcher(backup.getFileName().toString());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a backup: " + backup);
    }
    return LocalDateTime.parse(matcher.group(1), STAMP).toInstant(ZoneOffset.UTC);
  }

  /** Unpacks the database file of a backup to the given path, replacing what is there. */
  static void unpack(Path backup, Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(backup);
        ZipInputStream zip = new ZipInputStream(stream)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".mv.db")) {
          Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
          return;
        }
      }
    }
    throw new IOException("There is no database in " + backup);
  }
}
