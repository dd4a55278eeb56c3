package org.mirrorbench.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

class FileSetTest {

  private static final Map<String, String> FILES =
      new TreeMap<>(Map.of("first.properties", "a=1\n", "second.yaml", "b: 2\n"));

  @TempDir Path folder;

  @Test
  void shouldWriteEveryFile() {
    assertThat(FileSet.write(folder, FILES)).isEqualTo(Result.ok(folder));

    assertThat(folder.resolve("first.properties")).hasContent("a=1\n");
    assertThat(folder.resolve("second.yaml")).hasContent("b: 2\n");
  }

  @Test
  void shouldLeaveSomebodysFileAndNothingHalfWritten() throws IOException {
    Path theirs = Files.writeString(folder.resolve("second.yaml"), "theirs");

    Result<Path> result = FileSet.write(folder, FILES);

    assertThat(result).isInstanceOf(Result.Err.class);
    assertThat(((Result.Err<Path>) result).problem()).isInstanceOf(Problem.Conflict.class);
    assertThat(theirs).hasContent("theirs");
    assertThat(folder.resolve("first.properties")).doesNotExist();
  }

  @Test
  void shouldSayThatAFolderCannotBeWrittenTo() {
    Result<Path> result = FileSet.write(folder.resolve("nowhere"), FILES);

    assertThat(((Result.Err<Path>) result).problem()).isInstanceOf(Problem.Failed.class);
  }
}
