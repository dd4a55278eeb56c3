package org.mirrorbench.engine.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.worker.WorkerEntry;

/** The workspace's workers. Of secrets only the references are written. Any thread. */
public final class WorkerTable {

  private static final String SAVE =
      """
      merge into worker (name, worker, saved_at) key (name)
      values (:name, :worker format json, :at)
      """;

  private final Database database;
  private final Clock clock;
  private final Runnable afterSave;

  WorkerTable(Database database, Clock clock, Runnable afterSave) {
    this.database = database;
    this.clock = clock;
    this.afterSave = afterSave;
  }

  /**
   * Remembers a worker. Takes a backup of the workspace.
   *
   * @param former the name it had, which is forgotten, or null
   * @throws IllegalStateException if one of its secrets is kept nowhere
   */
  public void save(WorkerEntry worker, @Nullable String former) {
    String json = new WorkerJson(ref -> Secret.of("")).write(worker);
    var _ =
        database.change(
            handle -> {
              if (former != null && !former.equals(worker.name())) {
                handle.execute("delete from worker where name = ?", former);
              }
              return handle
                  .createUpdate(SAVE)
                  .bind("name", worker.name())
                  .bind("worker", json)
                  .bind("at", clock.millis())
                  .execute();
            });
    afterSave.run();
  }

  /**
   * All workers by name.
   *
   * @param open fetches a kept secret when it is needed
   */
  public List<WorkerEntry> all(Function<SecretRef, Secret> open) {
    WorkerJson json = new WorkerJson(open);
    return database.call(
        handle ->
            handle
                .createQuery("select worker from worker order by name")
                .map((rs, context) -> json.read(rs.getString("worker")))
                .list());
  }

  /** Forgets a worker; false when there is no such worker. */
  public boolean remove(String name) {
    return database.change(handle -> handle.execute("delete from worker where name = ?", name) > 0);
  }
}
