package org.mirrorbench.engine.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.store.Children;

class WorkspaceLockTest {

  @TempDir Path folder;

  @Test
  void shouldRefuseASecondHolderInThisProcessUntilReleased() {
    Path workspace = folder.resolve("new/workspace");
    WorkspaceLock first = WorkspaceLock.acquire(workspace).orThrow();

    assertThat(problem(WorkspaceLock.acquire(workspace)).detail())
        .contains("process " + ProcessHandle.current().pid());
    first.close();
    WorkspaceLock.acquire(workspace).orThrow().close();
  }

  @Test
  void shouldNameTheOtherProcessAndReclaimWhenItIsKilled() throws Exception {
    Process child = Children.start(LockingMain.class, folder.toString());
    try {
      assertThat(child.inputReader().readLine()).startsWith("Ok");

      Problem problem = problem(WorkspaceLock.acquire(folder));

      assertThat(problem).isInstanceOf(Problem.Conflict.class);
      assertThat(problem.sentence())
          .contains("process " + child.pid() + ", started ", "(mirrorbench run)", "--workspace");
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    WorkspaceLock.acquire(folder).orThrow().close();
  }

  @Test
  void shouldRefuseAFileAsWorkspace() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(problem(WorkspaceLock.acquire(file))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void shouldFollowEachSystemsCustom() {
    Path home = Path.of("/home/anna");
    assertThat(Workspaces.defaultDirectory("Linux", Map.of("XDG_DATA_HOME", "/data"), home))
        .isEqualTo(Path.of("/data/mirrorbench"));
    assertThat(Workspaces.defaultDirectory("Linux", Map.of("XDG_DATA_HOME", "data"), home))
        .isEqualTo(home.resolve(".local/share/mirrorbench"));
    assertThat(Workspaces.defaultDirectory("Mac OS X", Map.of(), home))
        .isEqualTo(home.resolve("Library/Application Support/Mirrorbench"));
    assertThat(Workspaces.defaultDirectory("Windows 11", Map.of(), home))
        .isEqualTo(home.resolve("AppData/Local/Mirrorbench"));
  }

  private static Problem problem(Result<?> result) {
    return switch (result) {
      case Result.Ok<?>(Object value) -> throw new AssertionError("No problem: " + value);
      case Result.Err<?>(Problem problem) -> problem;
    };
  }
}
