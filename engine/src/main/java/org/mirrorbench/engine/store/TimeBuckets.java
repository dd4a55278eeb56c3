package org.mirrorbench.engine.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * A table cut into tables of one span of time each, so that old rows go by DROP: deleting rows
 * makes an H2 file grow. Only on its database's thread.
 */
final class TimeBuckets {

  private final String prefix;
  private final long span;
  private final String columns;
  private final String index;
  private final NavigableMap<Long, String> tables = new TreeMap<>();

  /**
   * Finds the tables that exist.
   *
   * @param columns their definitions, in parentheses
   * @param index the columns of the index, in parentheses
   */
  TimeBuckets(Handle handle, String prefix, Duration span, String columns, String index) {
    this.prefix = prefix.toUpperCase(Locale.ROOT) + "_";
    this.span = span.toMillis();
    this.columns = columns;
    this.index = index;
    handle
        .createQuery(
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'")
        .mapTo(String.class)
        .forEach(this::remember);
  }

  private void remember(String table) {
    if (table.startsWith(prefix) && table.substring(prefix.length()).matches("\\d+")) {
      tables.put(Long.parseLong(table.substring(prefix.length())) * span, table);
    }
  }

  /** The table for rows of this time, made when missing: call it first, DDL ends a transaction. */
  String at(Handle handle, long millis) {
    long start = Math.floorDiv(millis, span) * span;
    String known = tables.get(start);
    if (known != null) {
      return known;
    }
    String table = prefix + start / span;
    handle.execute("create table if not exists " + table + " " + columns);
    handle.execute("create index if not exists " + table + "_KEY on " + table + " " + index);
    tables.put(start, table);
    return table;
  }

  /** The tables that may hold rows from {@code from} to before {@code to}, oldest first. */
  Collection<String> between(long from, long to) {
    return from >= to
        ? List.of()
        : tables.subMap(Math.floorDiv(from, span) * span, true, to, false).values();
  }

  /** The start of the oldest table, or the given time when there is none. */
  long oldest(long otherwise) {
    return tables.isEmpty() ? otherwise : tables.firstKey();
  }

  /** The start of the table after the one that holds this time. */
  long nextStart(long millis) {
    return Math.floorDiv(millis, span) * span + span;
  }

  /** Drops the tables that end before this time. */
  void dropBefore(Handle handle, long millis) {
    for (Long start : new ArrayList<>(tables.headMap(millis - span + 1).keySet())) {
      handle.execute("drop table if exists " + tables.get(start));
      tables.remove(start);
    }
  }
}
