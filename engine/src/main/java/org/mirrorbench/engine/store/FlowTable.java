package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * The workspace's flows. Values that look like secrets are never written; those of typed security
 * are references. Any thread.
 */
public final class FlowTable {

  private static final String SAVE =
      """
      merge into flow (name, source, target, preset, connector_settings, worker_settings, origin,
        saved_at) key (name)
      values (:name, :source format json, :target format json, :preset, :connector format json,
        :worker format json, :origin, :at)
      """;

  private final Database database;
  private final Clock clock;
  private final Runnable afterSave;

  FlowTable(Database database, Clock clock, Runnable afterSave) {
    this.database = database;
    this.clock = clock;
    this.afterSave = afterSave;
  }

  /**
   * Remembers a flow, replacing the one of its name but not its desired state; a new one is to be
   * {@code STOPPED}. Takes a backup of the workspace.
   *
   * @param origin the file that the flow was read from, or null
   */
  public void save(FlowSpec spec, @Nullable String origin) {
    database.change(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("name", spec.name().toString())
                .bind("source", FlowJson.write(spec.source()))
                .bind("target", FlowJson.write(spec.target()))
                .bind("preset", spec.preset().name())
                .bind("connector", FlowJson.write(spec.connectorSettings()))
                .bind("worker", FlowJson.write(spec.workerSettings()))
                .bind("origin", origin)
                .bind("at", clock.millis())
                .execute());
    afterSave.run();
  }

  /** Remembers how the clusters of a flow that is there are described now. Takes a backup. */
  public void describe(FlowSpec spec) {
    database.change(
        handle ->
            handle.execute(
                "update flow set source = ? format json, target = ? format json where name = ?",
                FlowJson.write(spec.source()),
                FlowJson.write(spec.target()),
                spec.name().toString()));
    afterSave.run();
  }

  /** Remembers what a flow is to do; false when there is no such flow. */
  public boolean desire(FlowName flow, String desired) {
    if (!SavedFlow.DESIRED.contains(desired)) {
      throw new IllegalArgumentException("Not a desired state: " + desired);
    }
    return database.change(
        handle ->
            handle.execute("update flow set desired = ? where name = ?", desired, flow.toString())
                > 0);
  }

  /** All flows by name, for who needs none of their secrets. */
  public List<SavedFlow> all() {
    return all(FlowJson::closed);
  }

  /**
   * All flows by name.
   *
   * @param open gives the handle to a kept secret; nothing is fetched yet
   */
  public List<SavedFlow> all(Function<SecretRef, Secret> open) {
    return database.call(
        handle ->
            handle
                .createQuery("select * from flow order by name")
                .map((rs, context) -> read(rs, open))
                .list());
  }

  /** Forgets a flow; false when there is no such flow. */
  public boolean remove(FlowName flow) {
    return database.change(
        handle -> handle.execute("delete from flow where name = ?", flow.toString()) > 0);
  }

  private static SavedFlow read(ResultSet row, Function<SecretRef, Secret> open)
      throws SQLException {
    List<String> missing = new ArrayList<>();
    ClusterProfile source = FlowJson.readCluster(row.getString("source"), missing, open);
    ClusterProfile target = FlowJson.readCluster(row.getString("target"), missing, open);
    FlowName name = new FlowName(source.alias(), target.alias());
    Map<String, String> connector =
        FlowJson.readSettings(row.getString("connector_settings"), name.toString(), missing);
    Map<String, String> worker =
        FlowJson.readSettings(row.getString("worker_settings"), name.toString(), missing);
    Preset preset = Preset.valueOf(row.getString("preset"));
    return new SavedFlow(
        new FlowSpec(name, source, target, preset, connector, worker),
        row.getString("origin"),
        missing,
        row.getString("desired"));
  }
}
