package org.mirrorbench.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;

/**
 * What is in a database, as numbered scripts beside this class: {@code workspace-1.sql}.
 *
 * <p>Why not Flyway: see docs/decisions, "Own migrator".
 */
enum Schema {
  /** Every commit is on its way to the disk before it is acknowledged; never compacted. */
  WORKSPACE(
      3,
      ";WRITE_DELAY=0;MAX_COMPACT_TIME=0",
      List.of("flow", "plan_run", "plan_step", "event", "cluster", "worker", "setting", "draft")),
  /** Disposable: a crash may lose the newest half second. */
  METRICS(1, ";WRITE_DELAY=500", List.of("lag_series", "lag_rolled"));

  private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private final int newest;
  private final String settings;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> tables;

  Schema(int newest, String settings, List<String> tables) {
    this.newest = newest;
    this.settings = settings;
    this.tables = tables;
  }

  Path fileIn(Path folder) {
    return folder.resolve(label() + ".mv.db");
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String url(Path file) {
    String path = file.toString();
    return "jdbc:h2:file:"
        + path.substring(0, path.length() - ".mv.db".length())
        + SETTINGS
        + settings;
  }

  /** Runs the scripts that this file has not seen; throws when the file is of a newer version. */
  void migrate(Handle handle) {
    handle.execute("create table if not exists schema_version (version int primary key)");
    int version = version(handle);
    if (version > newest) {
      throw new ProblemException(
          new Problem.Conflict(
              label() + ".mv.db",
              "A newer Mirrorbench has written this workspace (format " + version + ").",
              "Install that version again, or use another workspace with --workspace."));
    }
    for (int next = version + 1; next <= newest; next++) {
      handle.createScript(script(next)).execute();
      handle.execute("insert into schema_version values (?)", next);
    }
  }

  /** Reads every row of the tables that the scripts made; throws when one cannot be read. */
  void readAll(Handle handle) {
    for (String table : tables) {
      handle.createQuery("select * from " + table).mapToMap().forEach(row -> {});
    }
  }

  private static int version(Handle handle) {
    return handle
        .createQuery("select coalesce(max(version), 0) from schema_version")
        .mapTo(Integer.class)
        .one();
  }

  private String script(int number) {
    String name = label() + "-" + number + ".sql";
    try (InputStream stream = Schema.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
