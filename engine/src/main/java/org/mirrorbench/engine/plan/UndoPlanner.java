package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;

/** What restores what was there before a run, compared with what is there now. Pure. */
public final class UndoPlanner {

  private final FlowName flow;
  private final List<JournalEntry> entries;

  /**
   * @param entries the run's changes that were done, failed or cut short; not those never tried
   */
  public UndoPlanner(FlowName flow, List<JournalEntry> entries) {
    this.flow = flow;
    this.entries = entries.stream().filter(entry -> entry.action() != Change.Action.KEEP).toList();
  }

  /** Whether all that can be undone is known. */
  public static boolean undoable(List<JournalEntry> entries) {
    return entries.stream().allMatch(JournalEntry::restorable)
        && entries.stream().anyMatch(entry -> !entry.leavesNothingToUndo());
  }

  /** The flow's connectors as they should be then. */
  public List<ConnectorConfig> connectors(Map<String, ConnectorConfig> actual) {
    Map<String, ConnectorConfig> desired = new TreeMap<>(FlowPlanner.ours(flow, actual));
    for (JournalEntry entry : entries) {
      if (entry.kind() != Change.Kind.CONNECTOR || entry.leavesNothingToUndo()) {
        continue;
      }
      SortedMap<String, @Nullable String> former = entry.former();
      if (former == null) {
        desired.remove(entry.name());
      } else {
        desired.put(entry.name(), ConnectorConfig.of(entry.name(), known(former)));
      }
    }
    return FlowPlanner.inOrder(flow, desired);
  }

  private static Map<String, String> known(SortedMap<String, @Nullable String> former) {
    Map<String, String> config = new HashMap<>();
    former.forEach((key, value) -> config.put(key, Objects.requireNonNull(value, key)));
    return config;
  }

  /** The flow's quotas as they should be then. */
  public SortedMap<QuotaKey, Double> quotas(SortedMap<QuotaKey, Double> actual) {
    SortedMap<QuotaKey, Double> desired = new TreeMap<>(actual);
    for (JournalEntry entry : entries) {
      if (entry.kind() == Change.Kind.QUOTA && entry.side() != null && entry.former() != null) {
        Side side = entry.side();
        entry
            .former()
            .forEach(
                (key, rate) -> {
                  QuotaKey quota = new QuotaKey(side, entry.name(), key);
                  if (rate == null) {
                    desired.remove(quota);
                  } else {
                    desired.put(quota, Double.valueOf(rate));
                  }
                });
      }
    }
    return desired;
  }

  /** By cluster and topic, the configs that it should have then. */
  public List<TopicConfigs> topicConfigs() {
    List<TopicConfigs> wanted = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (entry.kind() == Change.Kind.TOPIC_CONFIG
          && entry.side() != null
          && entry.former() != null) {
        wanted.add(new TopicConfigs(entry.side(), entry.name(), entry.former()));
      }
    }
    return wanted;
  }

  /** What stays as it is: no topic is ever deleted, and partitions cannot be taken away. */
  public List<Objection> stays() {
    List<Objection> stays = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (entry.kind() == Change.Kind.TOPIC) {
        stays.add(
            Objection.of(
                entry.action() == Change.Action.CREATE
                    ? Objection.Kind.TOPIC_STAYS
                    : Objection.Kind.PARTITIONS_STAY,
                entry.name(),
                entry.name()));
      }
    }
    return stays;
  }
}
