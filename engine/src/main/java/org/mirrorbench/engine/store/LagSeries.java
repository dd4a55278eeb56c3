package org.mirrorbench.engine.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/** The numbers of series: a flow, a topic of it, or a partition. Only on the database's thread. */
final class LagSeries {

  /**
   * What a series is about.
   *
   * @param topic null for a flow
   * @param partition null for a flow or a topic
   */
  record Key(String flow, @Nullable String topic, @Nullable Integer partition) {
    static Key of(FlowName flow) {
      return new Key(flow.toString(), null, null);
    }

    static Key of(FlowName flow, @Nullable String topic) {
      return new Key(flow.toString(), topic, null);
    }
  }

  private final Map<Key, Integer> known = new HashMap<>();

  /** Reads all numbers again: those made by a transaction that failed do not exist. */
  void load(Handle handle) {
    known.clear();
    handle
        .createQuery("select flow, topic, partition_no, id from lag_series")
        .map(
            (row, context) ->
                Map.entry(
                    new Key(row.getString(1), row.getString(2), Columns.intAt(row, 3)),
                    row.getInt(4)))
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
  }

  @Nullable Integer find(Key key) {
    return known.get(key);
  }

  /** The number of a series, made when it is new. */
  int number(Handle handle, Key key, @Nullable String targetTopic) {
    Integer id = known.get(key);
    if (id != null) {
      return id;
    }
    int next = known.size() + 1;
    handle.execute(
        "insert into lag_series (id, flow, topic, target_topic, partition_no)"
            + " values (?, ?, ?, ?, ?)",
        next,
        key.flow(),
        key.topic(),
        targetTopic,
        key.partition());
    known.put(key, next);
    return next;
  }
}
