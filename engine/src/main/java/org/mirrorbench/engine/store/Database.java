package org.mirrorbench.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * One open H2 file and the only thread that touches it.
 *
 * <p>Callers wait for that thread uninterruptibly: an interrupt inside H2 would close its file
 * channel and with it the database. Never call one database from inside its own callback.
 */
final class Database implements AutoCloseable {

  private final Path file;
  private final Connection connection;
  private final Jdbi jdbi;
  private final ExecutorService thread;
  private volatile boolean changed;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.jdbi = Jdbi.create(connection);
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-" + file.getFileName()).factory());
  }

  /** Opens or makes the file and brings its tables up to date. */
  static Database open(Path file, Schema schema) throws SQLException {
    Connection connection = DriverManager.getConnection(schema.url(file), "sa", "");
    Database database = new Database(file, connection);
    try {
      database.run(schema::migrate);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  /** Runs the callback in one transaction; when this returns, it is committed. */
  <T> T call(HandleCallback<T, RuntimeException> work) {
    return await(() -> jdbi.inTransaction(work));
  }

  /** As {@link #call}, and notes that the newest backup no longer tells everything. */
  <T> T change(HandleCallback<T, RuntimeException> work) {
    changed = true;
    return call(work);
  }

  void run(HandleConsumer<RuntimeException> work) {
    call(
        handle -> {
          work.useHandle(handle);
          return file;
        });
  }

  /** True when something was changed since the last copy, or this opening. */
  boolean changed() {
    return changed;
  }

  /** Writes a zip with a consistent copy of the file; writers wait no longer than that. */
  void copyTo(Path zip) {
    changed = false;
    await(
        () ->
            jdbi.withHandle(
                handle -> handle.execute("backup to '" + zip.toString().replace("'", "''") + "'")));
  }

  @Override
  public void close() {
    if (!thread.isShutdown()) {
      try {
        await(this::disconnect);
      } finally {
        thread.shutdown();
      }
    }
  }

  private Path disconnect() {
    try {
      connection.close();
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException("Not closed cleanly: " + file, e);
    }
  }

  private <T> T await(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, thread).join();
    } catch (CompletionException e) {
      Damage.markIfShownBy(e, file);
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
