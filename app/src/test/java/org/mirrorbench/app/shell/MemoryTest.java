package org.mirrorbench.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryTest {

  @TempDir private Path workspace = Path.of("");

  @Test
  void shouldRememberForTheNextWindow() {
    Memory memory = Memory.of(workspace);
    memory.put("theme", "DARK");
    memory.put("table.flows.flows.columns", "flow:210 behind:130");
    memory.save();

    Memory next = Memory.of(workspace);

    assertThat(next.get("theme")).isEqualTo("DARK");
    assertThat(next.get("table.flows.flows.columns")).isEqualTo("flow:210 behind:130");
    assertThat(next.get("language")).isNull();
    assertThat(workspace).isDirectoryContaining("glob:**window.properties");
    assertThat(workspace).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void shouldBeginWithTheDefaultsWhereTheFileIsBroken() throws IOException {
    Files.writeString(workspace.resolve("window.properties"), "theme = \\u12");

    assertThat(Memory.of(workspace).get("theme")).isNull();
  }

  @Test
  void shouldGoOnWhereItCannotBeWritten() {
    Memory memory = Memory.of(workspace.resolve("gone"));
    memory.put("theme", "DARK");

    memory.save();

    assertThat(workspace).isEmptyDirectory();
  }

  @Test
  void shouldWriteNothingWhereNothingWasArranged() {
    Memory.of(workspace).save();

    assertThat(workspace).isEmptyDirectory();
  }
}
