package org.mirrorbench.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Opens the databases of a workspace; what is damaged is moved aside, restored, and told. */
final class Opener {

  private final Path folder;
  private final Clock clock;
  private final Backups backups;
  private final List<Notice> notices = new ArrayList<>();

  Opener(Path folder, Clock clock, Backups backups) {
    this.folder = folder;
    this.clock = clock;
    this.backups = backups;
  }

  List<Notice> notices() {
    return List.copyOf(notices);
  }

  Result<Database> workspace() {
    return open(Schema.WORKSPACE, this::restore);
  }

  Result<Database> metrics() {
    return open(Schema.METRICS, this::anew);
  }

  /** Makes a database in the place of a damaged one that was moved aside. */
  private interface Replacement {
    Database make(Path file, Path aside, Problem damage) throws SQLException, IOException;
  }

  private Result<Database> open(Schema schema, Replacement replacement) {
    Path file = schema.fileIn(folder);
    String evidence = evidence(file, schema);
    if (evidence != null) {
      return replace(file, replacement, damaged(file, evidence));
    }
    try {
      return Result.ok(openWhole(file, schema));
    } catch (SQLException | RuntimeException e) {
      Problem problem = problem(file, e);
      Damage.wasMarked(file); // dealt with at once
      return problem instanceof Problem.Damaged
          ? replace(file, replacement, problem)
          : Result.err(problem);
    }
  }

  /** How it is known, before opening it, that a file is damaged; null when it is not known. */
  private static @Nullable String evidence(Path file, Schema schema) {
    try {
      boolean intact = Seal.breakIntact(file, schema);
      boolean marked = Damage.wasMarked(file);
      if (!intact) {
        return "it is not what it was when it was closed";
      }
      return marked && Files.exists(file) ? "damage was found when it was last used" : null;
    } catch (IOException e) {
      return null; // opening it will tell
    }
  }

  private Result<Database> replace(Path file, Replacement replacement, Problem damage) {
    try {
      return Result.ok(replacement.make(file, moveAside(file), damage));
    } catch (SQLException | IOException | RuntimeException e) {
      return Result.err(
          new Problem.Failed(
              file.toString(),
              "The file is damaged and could not be replaced (" + e + ").",
              "Free some disk space, or use another workspace with --workspace."));
    }
  }

  private Database restore(Path file, Path aside, Problem damage) throws SQLException, IOException {
    for (Path backup : backups.newestFirst()) {
      try {
        Backups.unpack(backup, file);
        Database database = openWhole(file, Schema.WORKSPACE);
        String name = backup.getFileName().toString();
        tell(file, damage, new News.Restored(name, Backups.takenAt(backup), name(aside)));
        return database;
      } catch (SQLException | IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        Damage.wasMarked(file);
        tell(file, problem(backup, e), new News.BackupUseless(backup.getFileName().toString()));
      }
    }
    tell(file, damage, new News.StartedEmpty(name(aside)));
    return openWhole(file, Schema.WORKSPACE);
  }

  private Database anew(Path file, Path aside, Problem damage) throws SQLException, IOException {
    try (Stream<Path> files = Files.list(folder)) {
      String damaged = file.getFileName() + ".damaged-";
      for (Path old : files.filter(f -> f.getFileName().toString().startsWith(damaged)).toList()) {
        if (!old.equals(aside)) {
          Files.delete(old);
        }
      }
    }
    tell(file, damage, new News.HistoryAnew(name(aside)));
    return openWhole(file, Schema.METRICS);
  }

  /** Reads every row of the small tables: a changed byte shows itself only when it is read. */
  private static Database openWhole(Path file, Schema schema) throws SQLException {
    Database database = Database.open(file, schema);
    try {
      database.run(schema::readAll);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Path moveAside(Path file) throws IOException {
    String name = file.getFileName() + ".damaged-" + Backups.stamp(clock.instant());
    Path aside = file.resolveSibling(name);
    return Files.exists(file)
        ? Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING)
        : aside;
  }

  private void tell(Path file, Problem problem, News news) {
    notices.add(
        new Notice(
            clock.instant(), Notice.Level.WARNING, file.getFileName().toString(), problem, news));
  }

  private static @Nullable String name(Path kept) {
    return Files.exists(kept) ? kept.getFileName().toString() : null;
  }

  private static Problem problem(Path file, Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    if (sqlCode(failure) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return new Problem.Conflict(
          file.toString(),
          "Another process has this database open.",
          "Close it, or use another workspace with --workspace.");
    }
    if (!Files.isWritable(Files.exists(file) ? file : file.toAbsolutePath().getParent())) {
      return new Problem.Denied(
          file.toString(),
          "This database may not be written.",
          "Give yourself the right to write it, or use another workspace with --workspace.");
    }
    if (String.valueOf(rootCause(failure).getMessage()).contains("No space left")) {
      return new Problem.Failed(
          file.toString(), "The disk is full.", "Free some disk space and start again.");
    }
    return damaged(file, String.valueOf(rootCause(failure)));
  }

  private static Problem damaged(Path file, String evidence) {
    return new Problem.Damaged(
        file.toString(),
        "The file " + file.getFileName() + " cannot be read (" + evidence + ").",
        "Check the disk it lies on.");
  }

  private static int sqlCode(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
