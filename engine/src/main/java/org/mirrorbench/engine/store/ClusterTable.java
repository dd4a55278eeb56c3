package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/** The clusters that the workspace remembers, with references for their secrets. Any thread. */
public final class ClusterTable {

  private static final String SAVE =
      """
      merge into cluster (alias, cluster, saved_at) key (alias)
      values (:alias, :cluster format json, :at)
      """;

  private final Database database;
  private final Clock clock;
  private final Runnable afterSave;

  ClusterTable(Database database, Clock clock, Runnable afterSave) {
    this.database = database;
    this.clock = clock;
    this.afterSave = afterSave;
  }

  /**
   * Remembers a cluster and forgets the one it was before, in one step. Takes a backup of the
   * workspace.
   *
   * @param former the alias it had, or null
   * @throws IllegalStateException if a secret of it is kept nowhere
   */
  public void save(KnownCluster cluster, @Nullable String former) {
    String json = write(cluster);
    database.change(
        handle -> {
          if (former != null && !former.equals(cluster.alias())) {
            delete(handle, former);
          }
          return merge(handle, cluster.alias(), json);
        });
    afterSave.run();
  }

  /** Remembers what was seen of a cluster that is there already; takes no backup. */
  public void update(KnownCluster cluster) {
    String json = write(cluster);
    database.change(
        handle ->
            handle.execute(
                "update cluster set cluster = ? format json where alias = ?",
                json,
                cluster.alias()));
  }

  /** Forgets a cluster; false when there is none. Takes a backup of the workspace. */
  public boolean remove(String alias) {
    boolean removed = database.change(handle -> delete(handle, alias) > 0);
    afterSave.run();
    return removed;
  }

  /**
   * All clusters by alias.
   *
   * @param open gives the handle to a kept secret; nothing is fetched yet
   */
  public List<KnownCluster> all(Function<SecretRef, Secret> open) {
    ObjectMapper mapper = SecurityJson.mapper(open);
    return database.call(
        handle ->
            handle
                .createQuery("select cluster from cluster order by alias")
                .map((row, context) -> read(mapper, row.getString("cluster")))
                .list());
  }

  private static int delete(Handle handle, String alias) {
    return handle.execute("delete from cluster where alias = ?", alias);
  }

  private int merge(Handle handle, String alias, String json) {
    return handle
        .createUpdate(SAVE)
        .bind("alias", alias)
        .bind("cluster", json)
        .bind("at", clock.millis())
        .execute();
  }

  private static String write(KnownCluster cluster) {
    SecurityJson.check(cluster.profile().security());
    try {
      return SecurityJson.mapper(ref -> Secret.of("")).writeValueAsString(cluster);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownCluster read(ObjectMapper mapper, String json) {
    try {
      return mapper.readValue(json, KnownCluster.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
