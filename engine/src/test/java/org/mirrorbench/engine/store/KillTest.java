package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.flow.FlowName;

class KillTest {

  @TempDir Path workspace;

  @RepeatedTest(2)
  void shouldKeepEveryAcknowledgedCommitWhenKilled() throws Exception {
    long acknowledged = killAfter(300);

    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.notices()).isEmpty();
      assertThat(store.events().between(null, Instant.EPOCH, Instant.now()))
          .hasSizeGreaterThan((int) acknowledged)
          .first()
          .extracting(StoredEvent::text)
          .isEqualTo("event 0");
    }
  }

  @Test
  void shouldTellHowFarARunHadComeWhenKilled() throws Exception {
    Process child = Children.start(HalfWayApplier.class, workspace.toString());
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();

    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.journal().newest(new FlowName("a", "b"), 9))
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run.endedAt()).isNull();
                assertThat(run.steps())
                    .extracting(JournaledRun.Step::outcome)
                    .containsExactly("done", null, null);
                assertThat(run.steps()).extracting(JournaledRun.Step::entry).doesNotContainNull();
              });
    }
  }

  /** The number of the last acknowledged commit. */
  private long killAfter(int commits) throws IOException, InterruptedException {
    Process child = Children.start(EndlessWriter.class, workspace.toString());
    long last = -1;
    try (BufferedReader lines = child.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Long.parseLong(line);
        if (last == commits) {
          child.toHandle().destroyForcibly(); // Process.destroyForcibly would close the pipe
        }
      }
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(last).isGreaterThanOrEqualTo(commits);
    return last;
  }
}
