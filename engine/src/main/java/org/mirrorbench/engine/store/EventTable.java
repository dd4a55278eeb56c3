package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/** What happened when. In the workspace: events are few and explain old charts. Any thread. */
public final class EventTable {

  private static final Duration KEPT = Duration.ofDays(400);

  private final Database database;

  EventTable(Database database) {
    this.database = database;
  }

  public void append(StoredEvent event) {
    FlowName flow = event.flow();
    database.change(
        handle ->
            handle.execute(
                "insert into event (at, flow, kind, text) values (?, ?, ?, ?)",
                event.at().toEpochMilli(),
                flow == null ? null : flow.toString(),
                event.kind(),
                event.text()));
  }

  /**
   * Events of a range, oldest first.
   *
   * @param flow whose events, with those that concern everything; null for all
   * @param to excluded
   */
  public List<StoredEvent> between(@Nullable FlowName flow, Instant from, Instant to) {
    String ofFlow = flow == null ? "" : " and (flow is null or flow = :flow)";
    return database.call(
        handle -> {
          var query =
              handle
                  .createQuery(
                      "select * from event where at >= :from and at < :to"
                          + ofFlow
                          + " order by at, id")
                  .bind("from", from.toEpochMilli())
                  .bind("to", to.toEpochMilli());
          if (flow != null) {
            query.bind("flow", flow.toString());
          }
          return query.map((row, context) -> read(row)).list();
        });
  }

  /** Forgets what no chart can show any more. */
  void prune(Instant now) {
    database.run(
        handle -> handle.execute("delete from event where at < ?", now.minus(KEPT).toEpochMilli()));
  }

  private static StoredEvent read(ResultSet row) throws SQLException {
    String flow = row.getString("flow");
    return new StoredEvent(
        Instant.ofEpochMilli(row.getLong("at")),
        flow == null ? null : FlowName.parse(flow),
        row.getString("kind"),
        row.getString("text"));
  }
}
