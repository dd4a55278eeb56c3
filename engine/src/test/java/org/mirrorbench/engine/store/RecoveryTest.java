package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

class RecoveryTest {

  private static final FlowSpec FLOW =
      FlowSpec.of(
          ClusterProfile.plaintext("north", "localhost:1"),
          ClusterProfile.plaintext("south", "localhost:2"),
          ".*");

  private final TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir Path workspace;

  @ParameterizedTest
  @ValueSource(strings = {"cut", "garbage", "changed", "empty"})
  void shouldRestoreDamagedWorkspaceFromBackup(String damage) throws IOException {
    try (Store store = open()) {
      store.flows().save(FLOW, "mm2.properties");
    }
    damage(file("workspace.mv.db"), damage);

    try (Store store = open()) {
      assertThat(store.flows().all()).singleElement().extracting(SavedFlow::spec).isEqualTo(FLOW);
      assertThat(store.notices())
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.problem()).isInstanceOf(Problem.Damaged.class);
                assertThat(notice.text())
                    .contains("restored from workspace-20260102-030405000.zip")
                    .contains("workspace.mv.db.damaged-");
              });
    }
    assertThat(filesStartingWith("workspace.mv.db.damaged-")).hasSize(1);
  }

  @Test
  void shouldPassOverDamagedBackups() throws IOException {
    try (Store store = open()) {
      store.flows().save(FLOW, null);
      clock.advance(Duration.ofHours(1));
      damage(store.backup(), "garbage");
    }
    damage(file("workspace.mv.db"), "garbage");

    try (Store store = open()) {
      assertThat(store.flows().all()).hasSize(1);
      assertThat(store.notices()).hasSize(2);
    }
  }

  @Test
  void shouldStartEmptyAndSaySoWithoutBackup() throws IOException {
    Files.writeString(file("workspace.mv.db"), "This is no database");

    try (Store store = open()) {
      assertThat(store.flows().all()).isEmpty();
      assertThat(store.notices())
          .singleElement()
          .satisfies(notice -> assertThat(notice.text()).contains("no good backup"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "garbage", "empty"})
  void shouldMakeDamagedMetricsAnew(String damage) throws IOException {
    try (Store store = open()) {
      store.flows().save(FLOW, null);
    }
    damage(file("metrics.mv.db"), damage);

    try (Store store = open()) {
      assertThat(store.flows().all()).hasSize(1);
      assertThat(store.notices())
          .singleElement()
          .satisfies(notice -> assertThat(notice.text()).contains("starts anew"));
    }
  }

  @Test
  void shouldKeepTheNewestSevenBackups() {
    try (Store store = open()) {
      Path oldest = store.backup();
      for (int i = 0; i < Backups.KEPT; i++) {
        clock.advance(Duration.ofMinutes(1));
        store.backup();
      }
      assertThat(oldest).doesNotExist();
      assertThat(workspace.resolve("backup")).isDirectoryNotContaining("glob:**.part");
      assertThat(workspace.resolve("backup").toFile().list()).hasSize(Backups.KEPT);
    }
  }

  @Test
  void shouldBackUpOnceADay() {
    try (Store store = open()) {
      store.rollUp();
      store.rollUp();
      assertThat(workspace.resolve("backup").toFile().list()).hasSize(1);
      clock.advance(Duration.ofHours(25));
      store.rollUp();
      assertThat(workspace.resolve("backup").toFile().list()).hasSize(2);
    }
  }

  @Test
  void shouldLeaveTheFileOfANewerVersionAlone() throws Exception {
    try (Database database = Database.open(file("workspace.mv.db"), Schema.WORKSPACE)) {
      database.run(handle -> handle.execute("insert into schema_version values (99)"));
    }

    assertThat(Store.open(workspace))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
    assertThat(filesStartingWith("workspace.mv.db.damaged-")).isEmpty();
  }

  @Test
  void shouldSayThatAnotherProcessHasTheFileOpen() throws Exception {
    Process child = Children.start(EndlessWriter.class, workspace.toString());
    try {
      assertThat(child.inputReader().readLine()).isEqualTo("0");
      assertThat(Store.open(workspace))
          .isInstanceOfSatisfying(
              Result.Err.class,
              err -> assertThat(err.problem()).isInstanceOf(Problem.Conflict.class));
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    open().close();
  }

  @Test
  void shouldLoseNothingWhenAClosedWorkspaceIsCut() throws IOException {
    try (Store store = open()) {
      store.flows().save(FLOW, null);
      clock.advance(Duration.ofMinutes(1));
      store.flows().desire(FLOW.name(), "RUNNING");
    }
    damage(file("workspace.mv.db"), "cut");

    try (Store store = open()) {
      assertThat(store.flows().all())
          .singleElement()
          .extracting(SavedFlow::desired)
          .isEqualTo("RUNNING");
      assertThat(store.notices()).hasSize(1);
    }
  }

  @Test
  void shouldStayQuietAboutWhatIsWhole() {
    open().close();
    try (Store store = open()) {
      assertThat(store.notices()).isEmpty();
    }
  }

  @Test
  void shouldReplaceMetricsInWhichDamageWasFound() throws IOException {
    open().close();
    Damage.markIfShownBy(
        new SQLException("test", "", ErrorCode.FILE_CORRUPTED_1), file("metrics.mv.db"));

    try (Store store = open()) {
      assertThat(store.notices()).hasSize(1);
    }
    try (Store store = open()) {
      assertThat(store.notices()).isEmpty();
    }
  }

  @Test
  void shouldSurviveInterruptedCallers() throws InterruptedException {
    try (Store store = open()) {
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    Thread.currentThread().interrupt();
                    store.flows().save(FLOW, null);
                  });
      caller.join();
      assertThat(store.flows().remove(FLOW.name())).isTrue();
      assertThat(store.flows().remove(new FlowName("a", "b"))).isFalse();
    }
  }

  private Store open() {
    return Store.open(workspace, clock, LagRetention.DEFAULT).orThrow();
  }

  private Path file(String name) {
    return workspace.resolve(name);
  }

  private List<String> filesStartingWith(String start) throws IOException {
    try (Stream<Path> files = Files.list(workspace)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(start)).toList();
    }
  }

  private static void damage(Path file, String how) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (how) {
      case "cut" -> cut(file, bytes.length / 2);
      case "empty" -> cut(file, 1);
      case "garbage" -> new Random(1).nextBytes(bytes);
      default -> Arrays.fill(bytes, 0x3000, bytes.length - 0x1000, (byte) 'x');
    }
    if (how.equals("garbage") || how.equals("changed")) {
      Files.write(file, bytes);
    }
  }

  private static void cut(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }
}
