package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowSetting;
import org.mirrorbench.engine.plan.JournalEntry;
import org.mirrorbench.engine.problem.Problem;

class JournalTableTest {

  private static final FlowName FLOW = new FlowName("north", "south");
  private static final FlowSpec SPEC =
      FlowSpec.of(
          ClusterProfile.plaintext("north", "one:9092"),
          ClusterProfile.plaintext("south", "two:9092"),
          ".*");

  @TempDir Path workspace;

  private static JournalEntry create(String name) {
    return JournalEntry.of(
        new Change.Create(
            ConnectorConfig.of(name, Map.of("topics", ".*", "x.password", "hunter2")), List.of()));
  }

  @Test
  void shouldTellWhatAnInterruptedRunHadDone() {
    Problem problem = new Problem.Denied("south", "No.", "Ask.");
    try (Store store = Store.open(workspace).orThrow()) {
      long ended = store.journal().begin(FLOW, "f0", null, List.of());
      store.journal().end(ended);
      long run =
          store
              .journal()
              .begin(
                  FLOW,
                  "f1",
                  new FlowSetting(SPEC, new Runs.Remote("paris")),
                  List.of(create("a"), create("b"), create("c")));
      store.journal().outcome(run, 0, "done", null);
      store.journal().outcome(run, 1, "failed", problem);
    }

    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.journal().interrupted())
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run.fingerprint()).isEqualTo("f1");
                assertThat(run.endedAt()).isNull();
                assertThat(run.steps())
                    .containsExactly(
                        new JournaledRun.Step("a", "done", null, create("a")),
                        new JournaledRun.Step("b", "failed", problem, create("b")),
                        new JournaledRun.Step("c", null, null, create("c")));
                assertThat(store.journal().former(run, FlowJson::closed))
                    .hasValue(new FormerFlow(SPEC, new Runs.Remote("paris"), List.of()));
              });
      assertThat(store.journal().newest(FLOW, 5))
          .extracting(JournaledRun::fingerprint)
          .containsExactly("f1", "f0");
      assertThat(store.journal().done(FLOW)).containsExactly(create("a"));
    }
  }

  @Test
  void shouldNeverWriteASecret() throws Exception {
    try (Store store = Store.open(workspace).orThrow()) {
      long run = store.journal().begin(FLOW, "f", null, List.of(create("a")));
      JournalEntry read =
          Objects.requireNonNull(
              store.journal().find(run).orElseThrow().steps().getFirst().entry());
      assertThat(read.applied()).containsEntry("topics", ".*").containsEntry("x.password", null);
    }
    assertThat(Files.readString(workspace.resolve("workspace.mv.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("hunter2");
  }

  @Test
  void shouldRefuseOutcomesOfNothing() {
    try (Store store = Store.open(workspace).orThrow()) {
      long run = store.journal().begin(FLOW, "f", null, List.of(create("a")));
      assertThatThrownBy(() -> store.journal().outcome(run, 1, "done", null))
          .hasMessageContaining("no change 1");
      assertThatThrownBy(() -> store.journal().outcome(run, 0, "maybe", null))
          .hasMessageContaining("maybe");
    }
  }

  @Test
  void shouldFindEventsOfAFlowAndOfEverything() {
    try (Store store = Store.open(workspace).orThrow()) {
      Instant start = Instant.parse("2026-01-01T00:00:00Z");
      StoredEvent all = new StoredEvent(start, null, "started", "Mirrorbench started");
      StoredEvent own = new StoredEvent(start.plusSeconds(1), FLOW, "paused", "Paused");
      StoredEvent other =
          new StoredEvent(start.plusSeconds(2), new FlowName("a", "b"), "paused", "Paused");
      List.of(other, own, all).forEach(store.events()::append);

      assertThat(store.events().between(FLOW, start, start.plusSeconds(9)))
          .containsExactly(all, own);
      assertThat(store.events().between(null, start, start.plusSeconds(2)))
          .containsExactly(all, own);
    }
  }
}
