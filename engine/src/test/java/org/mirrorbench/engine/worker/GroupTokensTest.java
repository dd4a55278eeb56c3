package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

class GroupTokensTest {

  @TempDir private Path workspace;

  @Test
  void shouldMakeATokenOnceAndFindItAgain() {
    String token = GroupTokens.in(workspace).of("mm2-mirrorbench.a.b").orThrow();

    assertThat(token).matches("[0-9a-f]{64}");
    assertThat(GroupTokens.in(workspace).of("mm2-mirrorbench.a.b").orThrow()).isEqualTo(token);
    assertThat(GroupTokens.in(workspace).of("other").orThrow()).isNotEqualTo(token);
  }

  @Test
  void shouldWriteGroupsThatAreNoFileNames() {
    GroupTokens tokens = GroupTokens.in(workspace);

    assertThat(tokens.of("../../etc/passwd").orThrow()).isNotEmpty();
    assertThat(tokens.file("../../etc/passwd").getParent()).isEqualTo(workspace.resolve("workers"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldLetNobodyElseReadIt() throws Exception {
    GroupTokens tokens = GroupTokens.in(workspace);
    tokens.of("g").orThrow();
    Path file = tokens.file("g");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(tokens.of("g"))
        .isInstanceOfSatisfying(
            Result.Err.class, err -> assertThat(err.problem()).isInstanceOf(Problem.Denied.class));
  }
}
