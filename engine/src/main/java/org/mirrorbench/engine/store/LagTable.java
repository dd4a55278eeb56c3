package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;

/**
 * Lag over time: partitions for as long as {@link LagRetention#raw}, flows and topics at ever
 * coarser resolutions for as long as {@link LagRetention#hour}. Any thread; blocking.
 */
public final class LagTable {

  private static final Duration FAILURES_KEPT = Duration.ofDays(14);

  private final Database database;
  private final Clock clock;
  private final LagRetention retention;
  private final LagSeries series = new LagSeries();
  private final LagRows rows = new LagRows(series);
  private final Ladder ladder;
  private final TimeBuckets partitions;
  private final TimeBuckets failures;

  LagTable(Database database, Clock clock, LagRetention retention) {
    this.database = database;
    this.clock = clock;
    this.retention = retention;
    this.ladder = database.call(handle -> new Ladder(handle, retention));
    this.partitions =
        database.call(
            handle ->
                new TimeBuckets(
                    handle,
                    "lag_partition",
                    Duration.ofHours(1),
                    LagRows.PARTITION_COLUMNS,
                    "(at, series)"));
    this.failures =
        database.call(
            handle ->
                new TimeBuckets(
                    handle,
                    "lag_failure",
                    Duration.ofDays(1),
                    "(at bigint not null, flow varchar not null, problem varchar not null)",
                    "(flow, at)"));
    database.run(series::load);
  }

  /**
   * Stores one look in one transaction. One that is older than {@link LagRetention#raw} is left
   * out: its partition tables are gone.
   */
  public void append(Scrape.Batch batch) {
    change(handle -> write(handle, batch));
  }

  /** What is remembered outside the database must not outlive a transaction that failed. */
  private void change(HandleConsumer<RuntimeException> work) {
    database.run(
        handle -> {
          try {
            work.useHandle(handle);
          } catch (RuntimeException e) {
            handle.rollback();
            series.load(handle);
            ladder.load(handle);
            throw e;
          }
        });
  }

  private void write(Handle handle, Scrape.Batch batch) {
    long at = batch.at().toEpochMilli();
    if (at < clock.millis() - retention.raw().toMillis()) {
      return;
    }
    String partitionTable = partitions.at(handle, at);
    String pointTable = ladder.tables(Level.RAW).at(handle, at);
    rows.partitions(handle, partitionTable, batch);
    rows.points(handle, pointTable, batch);
    ladder.reopen(handle, at);
  }

  /** Stores why there is a gap. */
  public void append(Scrape.Failed failed) {
    database.run(
        handle ->
            handle.execute(
                "insert into "
                    + failures.at(handle, failed.at().toEpochMilli())
                    + " values (?, ?, ?)",
                failed.at().toEpochMilli(),
                failed.flow().toString(),
                ProblemJson.write(failed.problem())));
  }

  /**
   * Stores what has closed at coarser resolutions and drops what is too old; call it every few
   * seconds. A sample that comes later than its bucket's close is taken in at the next call.
   */
  public void rollUp() {
    Instant now = clock.instant();
    change(
        handle -> {
          ladder.rollUp(handle, now);
          partitions.dropBefore(handle, now.minus(retention.raw()).toEpochMilli());
          failures.dropBefore(handle, now.minus(FAILURES_KEPT).toEpochMilli());
        });
  }

  /**
   * The extremes in each bucket of the range, oldest first, at most {@link LagQuery#points} of
   * them. A point's time is that of the first value in its bucket. A bucket without samples is
   * absent; one where nothing was known has null figures. The rate is the mean of the known ones.
   */
  public List<LagPoint> history(LagQuery query) {
    return database.call(
        handle -> {
          Integer id = series.find(LagSeries.Key.of(query.flow(), query.topic()));
          return id == null
              ? List.<LagPoint>of()
              : new LagHistory(ladder).read(handle, id, query, clock.millis());
        });
  }

  /** Why there are gaps in a range, oldest first; {@code to} is excluded. */
  public List<Scrape.Failed> failures(FlowName flow, Instant from, Instant to) {
    return database.call(
        handle -> {
          List<Scrape.Failed> found = new ArrayList<>();
          for (String table : failures.between(from.toEpochMilli(), to.toEpochMilli())) {
            handle
                .createQuery(
                    "select at, problem from "
                        + table
                        + " where flow = ? and at >= ? and at < ? order by at")
                .bind(0, flow.toString())
                .bind(1, from.toEpochMilli())
                .bind(2, to.toEpochMilli())
                .map((row, context) -> failed(flow, row))
                .forEach(found::add);
          }
          return found;
        });
  }

  /** The partitions' figures at an instant at which the flow was looked at; empty otherwise. */
  public List<LagSample> partitions(FlowName flow, Instant at) {
    long millis = at.toEpochMilli();
    return database.call(
        handle -> {
          List<LagSample> found = new ArrayList<>();
          for (String table : partitions.between(millis, millis + 1)) {
            handle
                .createQuery(
                    "select s.topic, s.target_topic, s.partition_no, p.source_start, p.source_end,"
                        + " p.position, p.lag, p.seconds, p.rate, p.provenance from "
                        + table
                        + " p join lag_series s on s.id = p.series where p.at = ? and s.flow = ?"
                        + " order by 1, 3")
                .bind(0, millis)
                .bind(1, flow.toString())
                .map((row, context) -> sample(row))
                .forEach(found::add);
          }
          return found;
        });
  }

  private static Scrape.Failed failed(FlowName flow, ResultSet row) throws SQLException {
    return new Scrape.Failed(
        flow, Instant.ofEpochMilli(row.getLong(1)), ProblemJson.read(row.getString(2)));
  }

  private static LagSample sample(ResultSet row) throws SQLException {
    return new LagSample(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        row.getLong(5),
        Columns.longAt(row, 6),
        Columns.longAt(row, 7),
        Columns.doubleAt(row, 8),
        Columns.doubleAt(row, 9),
        Provenance.valueOf(row.getString(10)));
  }
}
