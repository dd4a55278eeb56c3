package org.mirrorbench.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The flow and topic series at every {@link Level}, and how one level is rolled up into the next.
 * Only on the database's thread.
 *
 * <p>Every level has the same columns: {@code mn}, {@code mx} and {@code lst} of the lag are null
 * where it was unknown, {@code rate_sum / rate_n} is the mean of the known rates. {@code until}
 * tells up to where a level has been rolled up: what is newer is found one level below.
 */
final class Ladder {

  private static final String COLUMNS =
      """
      (series int not null, at bigint not null, mn bigint, mx bigint, lst bigint,
       unknown_max int not null, seconds double precision, rate_sum double precision,
       rate_n bigint not null)""";

  private final LagRetention retention;
  private final Map<Level, TimeBuckets> tables = new EnumMap<>(Level.class);
  private final Map<Level, Long> until = new EnumMap<>(Level.class);

  Ladder(Handle handle, LagRetention retention) {
    this.retention = retention;
    for (Level level : Level.values()) {
      // Raw points are read by time when they are rolled up, all others by series.
      String index = level == Level.RAW ? "(at, series)" : "(series, at)";
      tables.put(
          level, new TimeBuckets(handle, "lag_" + level.name(), level.span(), COLUMNS, index));
    }
    load(handle);
  }

  /** Reads again up to where levels are rolled up: what a failed transaction noted is not so. */
  void load(Handle handle) {
    until.clear();
    handle
        .createQuery("select level, until from lag_rolled")
        .map((row, context) -> Map.entry(Level.valueOf(row.getString(1)), row.getLong(2)))
        .forEach(entry -> until.put(entry.getKey(), entry.getValue()));
  }

  TimeBuckets tables(Level level) {
    return Objects.requireNonNull(tables.get(level));
  }

  /** Everything before this time is at this level; 0 when nothing is. */
  long until(Level level) {
    return level == Level.RAW ? Long.MAX_VALUE : until.getOrDefault(level, 0L);
  }

  boolean keeps(Level level, long from, long now) {
    return from >= now - level.retention(retention).toMillis();
  }

  /** A sample came after its bucket was closed: the bucket is rolled up again. */
  void reopen(Handle handle, long at) {
    for (Level level : Level.values()) {
      if (level != Level.RAW && at < until(level)) {
        setUntil(handle, level, level.floor(at));
      }
    }
  }

  /** Rolls up the buckets that have closed and drops what is older than its retention. */
  void rollUp(Handle handle, Instant now) {
    Level finer = Level.RAW;
    for (Level level : Level.values()) {
      if (level != Level.RAW) {
        long known = finer == Level.RAW ? now.toEpochMilli() : until(finer);
        rollUp(handle, finer, level, level.floor(known));
        finer = level;
      }
    }
    for (Level level : Level.values()) {
      tables(level).dropBefore(handle, now.minus(level.retention(retention)).toEpochMilli());
    }
  }

  private void rollUp(Handle handle, Level finer, Level level, long end) {
    long start = Math.max(until(level), tables(finer).oldest(end));
    for (long at = start; at < end; at = tables(level).nextStart(at)) {
      long stop = Math.min(end, tables(level).nextStart(at));
      Collection<String> sources = tables(finer).between(at, stop);
      if (!sources.isEmpty()) {
        String target = tables(level).at(handle, at);
        String where = " where at >= " + at + " and at < " + stop;
        handle.execute("delete from " + target + where); // buckets that were reopened
        handle.execute(rollUpInto(target, level.width(), union(sources, where)));
      }
    }
    if (end > until(level)) {
      setUntil(handle, level, end);
    }
  }

  private static String rollUpInto(String table, long width, String rows) {
    return """
    insert into %1$s (series, at, mn, mx, lst, unknown_max, seconds, rate_sum, rate_n)
    select series, at / %2$d * %2$d, min(mn), max(mx), array_agg(lst order by at desc)[1],
      max(unknown_max), max(seconds), sum(rate_sum), sum(rate_n)
    from (%3$s) group by series, at / %2$d * %2$d
    """
        .formatted(table, width, rows);
  }

  static String union(Collection<String> tables, String where) {
    return tables.stream()
        .map(table -> "select * from " + table + where)
        .collect(Collectors.joining(" union all "));
  }

  private void setUntil(Handle handle, Level level, long millis) {
    handle.execute("merge into lag_rolled key (level) values (?, ?)", level.name(), millis);
    until.put(level, millis);
  }
}
