package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;

/** Heartbeats over time, for two weeks. Any thread; blocking. */
public final class HeartbeatTable {

  private static final Duration KEPT = Duration.ofDays(14);
  private static final String COLUMNS =
      """
      (at bigint not null, flow varchar not null, emitted_at bigint, arrived_at bigint,
       age double precision, transit double precision, beat double precision,
       end_to_end boolean not null, problem varchar)""";

  private final Database database;
  private final Clock clock;
  private final TimeBuckets tables;

  HeartbeatTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.tables =
        database.call(
            handle ->
                new TimeBuckets(handle, "heartbeat", Duration.ofDays(1), COLUMNS, "(flow, at)"));
  }

  public void append(HeartbeatSample sample) {
    database.run(
        handle ->
            handle.execute(
                "insert into "
                    + tables.at(handle, sample.at().toEpochMilli())
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sample.at().toEpochMilli(),
                sample.flow().toString(),
                millis(sample.emittedAt()),
                millis(sample.arrivedAt()),
                sample.ageSeconds(),
                sample.transitSeconds(),
                sample.intervalSeconds(),
                sample.endToEnd(),
                sample.problem() == null ? null : ProblemJson.write(sample.problem())));
  }

  /**
   * The samples of a range, oldest first, at most so many: of each part of the range the worst.
   *
   * @param to excluded
   * @param points 1 to 5000
   */
  public List<HeartbeatSample> history(FlowName flow, Instant from, Instant to, int points) {
    if (!from.isBefore(to) || points < 1 || points > 5000) {
      throw new IllegalArgumentException("Not a range: " + from + " to " + to + ", " + points);
    }
    long start = from.toEpochMilli();
    long end = to.toEpochMilli();
    return database.call(
        handle -> {
          Collection<String> within = tables.between(start, end);
          if (within.isEmpty()) {
            return List.<HeartbeatSample>of();
          }
          String where = " where flow = :flow and at >= " + start + " and at < " + end;
          String rows = Ladder.union(within, where);
          return handle
              .createQuery(worst(rows, start, points, Math.max(1, end - start)))
              .bind("flow", flow.toString())
              .map((row, context) -> read(flow, row))
              .list();
        });
  }

  /** Of each bucket the worst sample: none could be read, none has arrived, else the oldest. */
  private static String worst(String rows, long start, int points, long range) {
    return """
    select at, emitted_at, arrived_at, age, transit, beat, end_to_end, problem
    from (%s)
    qualify row_number() over (partition by (at - %d) * %d / %d
      order by problem is null, age desc nulls first, at desc) = 1
    order by at
    """
        .formatted(rows, start, points, range);
  }

  void prune() {
    Instant oldest = clock.instant().minus(KEPT);
    database.run(handle -> tables.dropBefore(handle, oldest.toEpochMilli()));
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static HeartbeatSample read(FlowName flow, ResultSet row) throws SQLException {
    String problem = row.getString(8);
    return new HeartbeatSample(
        flow,
        Instant.ofEpochMilli(row.getLong(1)),
        Columns.instantAt(row, 2),
        Columns.instantAt(row, 3),
        Columns.doubleAt(row, 4),
        Columns.doubleAt(row, 5),
        Columns.doubleAt(row, 6),
        row.getBoolean(7),
        problem == null ? null : ProblemJson.read(problem));
  }
}
