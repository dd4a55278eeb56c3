package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;

/**
 * Answers a query from the coarsest level that is fine enough; what that level does not hold yet
 * comes from the finer ones.
 */
final class LagHistory {

  private final Ladder ladder;

  LagHistory(Ladder ladder) {
    this.ladder = ladder;
  }

  List<LagPoint> read(Handle handle, int series, LagQuery query, long now) {
    long from = query.from().toEpochMilli();
    long to = query.to().toEpochMilli();
    List<String> parts = new ArrayList<>();
    long start = from;
    Level coarsest = level(query, from, now);
    for (Level level : List.of(Level.values()).reversed()) {
      long end = Math.min(to, ladder.until(level));
      if (level.compareTo(coarsest) <= 0 && start < end) {
        String where = " where series = %d and at >= %d and at < %d".formatted(series, start, end);
        Collection<String> tables = ladder.tables(level).between(start, end);
        if (!tables.isEmpty()) {
          parts.add(Ladder.union(tables, where));
        }
        start = end;
      }
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    String all = String.join(" union all ", parts);
    return handle
        .createQuery(buckets(all, from, query.points(), Math.max(1, to - from)))
        .map((row, context) -> point(row))
        .list();
  }

  private static String buckets(String rows, long from, int points, long range) {
    return """
    select min(at), min(mn), max(mx), max(seconds), sum(rate_sum) / nullif(sum(rate_n), 0)
    from (%s) group by (at - %d) * %d / %d order by 1
    """
        .formatted(rows, from, points, range);
  }

  /** The coarsest level that still has the range and is no wider than a bucket of the query. */
  private Level level(LagQuery query, long from, long now) {
    Level best = null;
    for (Level level : Level.values()) {
      boolean fits = best == null || level.width() <= query.bucket().toMillis();
      if (ladder.keeps(level, from, now) && fits) {
        best = level;
      }
    }
    return best == null ? Level.HOUR : best;
  }

  private static LagPoint point(ResultSet row) throws SQLException {
    return new LagPoint(
        Instant.ofEpochMilli(row.getLong(1)),
        Columns.longAt(row, 2),
        Columns.longAt(row, 3),
        Columns.doubleAt(row, 4),
        Columns.doubleAt(row, 5));
  }
}
