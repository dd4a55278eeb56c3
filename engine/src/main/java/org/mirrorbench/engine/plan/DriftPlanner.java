package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;

/** How what is there differs from what was applied. Pure. */
public final class DriftPlanner {

  private final FlowName flow;
  private final Map<String, JournalEntry> connectors = new TreeMap<>();
  private final SortedMap<QuotaKey, Double> quotas = new TreeMap<>();

  /**
   * @param done what was done for the flow, oldest first
   */
  public DriftPlanner(FlowName flow, List<JournalEntry> done) {
    this.flow = flow;
    done.forEach(this::apply);
  }

  private void apply(JournalEntry entry) {
    boolean tells = entry.action() == Change.Action.REMOVE || (entry.applied() != null);
    if (entry.kind() == Change.Kind.CONNECTOR && tells) {
      connectors.put(entry.name(), entry);
    } else if (entry.kind() == Change.Kind.QUOTA && entry.side() != null && tells) {
      Side side = entry.side();
      SortedMap<String, @Nullable String> applied = entry.applied();
      if (applied != null) {
        applied.forEach(
            (key, rate) -> {
              QuotaKey quota = new QuotaKey(side, entry.name(), key);
              if (rate == null) {
                quotas.remove(quota);
              } else {
                quotas.put(quota, Double.valueOf(rate));
              }
            });
      }
    }
  }

  /** Whether anything is known that the flow could differ from. */
  public boolean knows() {
    return connectors.values().stream().anyMatch(entry -> entry.applied() != null);
  }

  /** What would bring back what was applied; what is as it was is left out. */
  public List<Change> changes(
      Map<String, ConnectorConfig> actual, SortedMap<QuotaKey, Double> actualQuotas) {
    List<Change> changes = new ArrayList<>();
    Map<String, ConnectorConfig> desired = new TreeMap<>(FlowPlanner.ours(flow, actual));
    connectors.forEach(
        (name, entry) -> {
          SortedMap<String, @Nullable String> applied = entry.applied();
          if (applied == null) {
            desired.remove(name);
          } else {
            desired.put(name, expected(name, applied, actual.get(name)));
          }
        });
    changes.addAll(FlowPlanner.plan(flow, FlowPlanner.inOrder(flow, desired), actual).changes());
    changes.addAll(QuotaPlanner.changes(quotas, actualQuotas));
    changes.removeIf(change -> change.action() == Change.Action.KEEP);
    return changes;
  }

  /** A secret that was applied in clear is not remembered: whatever is there may be right. */
  private static ConnectorConfig expected(
      String name, SortedMap<String, @Nullable String> applied, @Nullable ConnectorConfig actual) {
    Map<String, String> config = new HashMap<>();
    applied.forEach(
        (key, value) -> {
          String there = actual == null ? null : actual.config().get(key);
          if (value != null) {
            config.put(key, value);
          } else if (there != null) {
            config.put(key, there);
          }
        });
    return ConnectorConfig.of(name, config);
  }
}
