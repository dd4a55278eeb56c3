package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

class JournalTableTest {

  private static final FlowName FLOW = new FlowName("north", "south");

  @TempDir Path workspace;

  @Test
  void shouldTellWhatAnInterruptedRunHadDone() {
    Problem problem = new Problem.Denied("south", "No.", "Ask.");
    try (Store store = Store.open(workspace).orThrow()) {
      long ended = store.journal().begin(FLOW, "f0", List.of());
      store.journal().end(ended);
      long run = store.journal().begin(FLOW, "f1", List.of("create a", "create b", "create c"));
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
                        new JournaledRun.Step("create a", "done", null),
                        new JournaledRun.Step("create b", "failed", problem),
                        new JournaledRun.Step("create c", null, null));
              });
      assertThat(store.journal().newest(FLOW, 5))
          .extracting(JournaledRun::fingerprint)
          .containsExactly("f1", "f0");
    }
  }

  @Test
  void shouldRefuseOutcomesOfNothing() {
    try (Store store = Store.open(workspace).orThrow()) {
      long run = store.journal().begin(FLOW, "f", List.of("create a"));
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
