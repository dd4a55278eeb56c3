package org.mirrorbench.engine.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * A change as the journal keeps it: enough to undo it, and no secret. Of a connector, null in place
 * of a value stands for a secret that was in clear; of anything else for a value that is not set.
 *
 * @param side the cluster, or null for what is on the worker
 * @param former what was there before, or null when nothing was
 * @param applied what is there once it is done, or null when nothing is
 */
public record JournalEntry(
    Change.Action action,
    Change.Kind kind,
    @Nullable Side side,
    String name,
    List<FieldChange> fields,
    @Nullable SortedMap<String, @Nullable String> former,
    @Nullable SortedMap<String, @Nullable String> applied) {

  public JournalEntry {
    fields = List.copyOf(fields);
    former = former == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(former));
    applied = applied == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(applied));
  }

  public static JournalEntry of(Change change) {
    return switch (change) {
      case Change.Create(ConnectorConfig desired, var fields) ->
          of(change, null, withoutSecrets(desired));
      case Change.Update(ConnectorConfig desired, ConnectorConfig former, var fields) ->
          of(change, withoutSecrets(former), withoutSecrets(desired));
      case Change.Remove(ConnectorConfig former, var fields) ->
          of(change, withoutSecrets(former), null);
      case Change.Keep(String name, ConnectorConfig config) -> {
        var kept = config == null ? null : withoutSecrets(config);
        yield of(change, kept, kept);
      }
      case Change.Restart restart -> of(change, null, null);
      case Change.CreateTopic(TopicWish topic) -> of(change, null, new TreeMap<>(topic.configs()));
      case Change.AddPartitions(Side where, String name, int from, int to) ->
          of(change, one("partitions", from + ""), one("partitions", to + ""));
      case Change.AlterTopic(Side where, String name, var former, var desired) ->
          of(change, former, desired);
      case Change.SetQuota(QuotaKey quota, Double former, Double desired) ->
          of(
              change,
              one(quota.key(), QuotaKey.text(former)),
              one(quota.key(), QuotaKey.text(desired)));
    };
  }

  private static JournalEntry of(
      Change change,
      @Nullable SortedMap<String, @Nullable String> former,
      @Nullable SortedMap<String, @Nullable String> applied) {
    return new JournalEntry(
        change.action(),
        change.kind(),
        change.side(),
        change.name(),
        change.fields(),
        former,
        applied);
  }

  private static SortedMap<String, @Nullable String> one(String key, @Nullable String value) {
    SortedMap<String, @Nullable String> map = new TreeMap<>();
    map.put(key, value);
    return map;
  }

  private static SortedMap<String, @Nullable String> withoutSecrets(ConnectorConfig connector) {
    SortedMap<String, @Nullable String> kept = new TreeMap<>();
    connector
        .config()
        .forEach((key, value) -> kept.put(key, SecretRule.isSecret(key, value) ? null : value));
    return kept;
  }

  /** Whether it changes nothing that could be undone: it kept, restarted, or made a topic. */
  boolean leavesNothingToUndo() {
    return action == Change.Action.KEEP
        || kind == Change.Kind.TOPIC
        || (former == null && applied == null);
  }

  /** Whether what was there before is known. */
  boolean restorable() {
    Map<String, @Nullable String> before = former;
    return kind != Change.Kind.CONNECTOR || before == null || !before.containsValue(null);
  }
}
