package org.mirrorbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;

/** Undoing and drifting, without a worker. */
final class UndoPlannerTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final ConnectorConfig BEFORE = source("1");
  private static final ConnectorConfig AFTER = source("2");
  private static final QuotaKey QUOTA = new QuotaKey(Side.SOURCE, "client", QuotaKey.CONSUMER);

  private static ConnectorConfig source(String tasks) {
    return ConnectorConfig.of("a-b-source", Map.of("tasks.max", tasks));
  }

  private static JournalEntry entry(Change change) {
    return JournalEntry.of(change);
  }

  @Test
  void shouldRestoreWhatWasThere() {
    UndoPlanner undo =
        new UndoPlanner(FLOW, List.of(entry(new Change.Update(AFTER, BEFORE, List.of()))));

    assertThat(undo.connectors(Map.of(AFTER.name(), AFTER))).containsExactly(BEFORE);
  }

  @Test
  void shouldRemoveWhatWasCreatedAndBringBackWhatWasRemoved() {
    ConnectorConfig beat = ConnectorConfig.of("a-b-heartbeat", Map.of("k", "v"));
    UndoPlanner undo =
        new UndoPlanner(
            FLOW,
            List.of(
                entry(new Change.Create(AFTER, List.of())),
                entry(new Change.Remove(beat, List.of()))));

    assertThat(undo.connectors(Map.of(AFTER.name(), AFTER))).containsExactly(beat);
  }

  @Test
  void shouldRestoreQuotasAndTellWhatStays() {
    TopicWish wish = new TopicWish(Side.TARGET, "b", "a.t", 1, (short) 1, new TreeMap<>());
    UndoPlanner undo =
        new UndoPlanner(
            FLOW,
            List.of(
                entry(new Change.SetQuota(QUOTA, 5.0, 9.0)), entry(new Change.CreateTopic(wish))));

    assertThat(undo.quotas(new TreeMap<>(Map.of(QUOTA, 9.0))))
        .containsExactly(Map.entry(QUOTA, 5.0));
    assertThat(undo.stays())
        .extracting(Objection::kind)
        .containsExactly(Objection.Kind.TOPIC_STAYS);
  }

  @Test
  void shouldNotClaimToRestoreASecretThatWasInClear() {
    ConnectorConfig clear =
        ConnectorConfig.of("a-b-source", Map.of("source.cluster.ssl.key.password", "hunter2"));
    JournalEntry entry = entry(new Change.Update(AFTER, clear, List.of()));

    assertThat(entry.toString()).doesNotContain("hunter2");
    assertThat(UndoPlanner.undoable(List.of(entry))).isFalse();
    assertThat(UndoPlanner.undoable(List.of(entry(new Change.Update(clear, BEFORE, List.of())))))
        .isTrue();
  }

  @Test
  void shouldHaveNothingToUndoWhereNothingChanged() {
    assertThat(UndoPlanner.undoable(List.of(entry(new Change.Keep("a-b-source", AFTER)))))
        .isFalse();
    assertThat(UndoPlanner.undoable(List.of())).isFalse();
  }

  @Test
  void shouldShowWhatDrifted() {
    DriftPlanner applied =
        new DriftPlanner(
            FLOW,
            List.of(
                entry(new Change.Create(AFTER, List.of())),
                entry(new Change.SetQuota(QUOTA, null, 9.0))));

    assertThat(applied.changes(Map.of(AFTER.name(), AFTER), new TreeMap<>(Map.of(QUOTA, 9.0))))
        .isEmpty();
    assertThat(applied.changes(Map.of(BEFORE.name(), BEFORE), new TreeMap<>()))
        .extracting(Change::fields)
        .containsExactly(
            List.of(new FieldChange("tasks.max", "1", "2")),
            List.of(new FieldChange(QuotaKey.CONSUMER, null, "9")));
    assertThat(applied.changes(Map.of(), new TreeMap<>(Map.of(QUOTA, 9.0))))
        .extracting(Change::action)
        .containsExactly(Change.Action.CREATE);
  }

  @Test
  void shouldNotTakeAnUnknownSecretForDrift() {
    Map<String, String> clear = Map.of("tasks.max", "1", "source.cluster.ssl.key.password", "one");
    Map<String, String> other = Map.of("tasks.max", "1", "source.cluster.ssl.key.password", "two");
    DriftPlanner applied =
        new DriftPlanner(
            FLOW,
            List.of(entry(new Change.Create(ConnectorConfig.of("a-b-source", clear), List.of()))));

    assertThat(
            applied.changes(
                Map.of("a-b-source", ConnectorConfig.of("a-b-source", other)), new TreeMap<>()))
        .isEmpty();
  }

  @Test
  void shouldKnowNothingOfAFlowThatWasNeverApplied() {
    assertThat(new DriftPlanner(FLOW, List.of()).knows()).isFalse();
  }
}
