package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Parsing and exit statuses; no cluster is asked for anything. */
class CliTest {

  private static final String GOOD =
      """
      clusters = A, B
      A.bootstrap.servers = 127.0.0.1:1
      B.bootstrap.servers = 127.0.0.1:2
      A->B.enabled = true
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    return Cli.commands(new NoWindow())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("mm2.properties"), content).toString();
  }

  /** One sentence on standard error, nothing on standard output. */
  private void saidOnly(String... parts) {
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).singleElement().asString().contains(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag", "lint", "check", "demo", "test-connection"})
  void shouldGive2AndTheUsageForAnUnknownOption(String command) {
    assertThat(execute(command, "mm2.properties", "--louder")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--louder", "Usage: mirrorbench " + command);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void shouldGive2AndTheCommandsForAnUnknownCommand() {
    assertThat(execute("rnu")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("rnu", "run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag", "lint", "check", "test-connection"})
  void shouldGive2WithoutAFile(String command) {
    assertThat(execute(command)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("FILE", "Usage: mirrorbench " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag"})
  void shouldGive2AndASentenceForAFileThatCannotBeRead(String command) {
    String missing = folder.resolve("none.properties").toString();
    assertThat(execute(command, missing)).isEqualTo(ExitCode.USAGE);
    saidOnly(missing, "no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag"})
  void shouldGive2AndASentenceForAFolder(String command) {
    assertThat(execute(command, folder.toString())).isEqualTo(ExitCode.USAGE);
    saidOnly(folder.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag", "lint", "check", "test-connection"})
  void shouldGive2AndTheLineForBrokenProperties(String command) throws IOException {
    String file = file(GOOD + "A->B.topics = \\u00zz\n");
    assertThat(execute(command, file)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines()).singleElement().asString().contains(file + ":5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag"})
  void shouldGive2AndTheLineForAClusterWithoutAddress(String command) throws IOException {
    String file = file(GOOD.replace("A.bootstrap", "C.bootstrap"));
    assertThat(execute(command, file)).isEqualTo(ExitCode.USAGE);
    saidOnly(file + ":1", "Cluster A has no bootstrap.servers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag"})
  void shouldGive2AndTheFlowsForAFlowThatTheFileHasNot(String command) throws IOException {
    assertThat(execute(command, file(GOOD), "--flow", "B->A")).isEqualTo(ExitCode.USAGE);
    saidOnly("B->A", "A->B");
  }

  @Test
  void shouldGive2ForAPatternThatIsNone() throws IOException {
    assertThat(execute("lag", file(GOOD), "--topics", "(")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--topics");
  }

  @Test
  void shouldGive2ForADurationThatIsNone() {
    assertThat(execute("demo", "--duration", "soon")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("'soon'", "60s, 5m or 2h");
  }

  @Test
  void shouldGiveLintsOwnStatus() throws IOException {
    assertThat(execute("lint", file(GOOD))).isEqualTo(ExitCode.GOOD);
    String warned = file(GOOD + "tasks.maxx = 1\n");
    assertThat(execute("lint", warned)).isEqualTo(ExitCode.GOOD);
    assertThat(execute("lint", warned, "--fail-on", "warning")).isEqualTo(ExitCode.FINDING);
    assertThat(execute("lint", file(GOOD + "topics.blacklist = x\n"))).isEqualTo(ExitCode.FINDING);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "run -V", "demo --version"})
  void shouldTellItsVersion(String arguments) {
    assertThat(execute(arguments.split(" "))).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString()).matches("Mirrorbench \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lag", "lint", "check", "demo", "test-connection"})
  void shouldExplainEachCommand(String command) {
    assertThat(execute("--help")).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString()).containsPattern("(?m)^ +" + command + " ");
    assertThat(execute(command, "--help")).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString()).contains("Usage: mirrorbench " + command);
  }

  @Test
  void shouldPrintAStackTraceOnlyWhenAsked() throws IOException {
    String missing = folder.resolve("none.properties").toString();
    assertThat(execute("lag", missing, "--debug")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no such file", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({"90s,90", "5m,300", "2h,7200", "45,45", "' 7 s ',7"})
  void shouldReadDurations(String written, long seconds) {
    assertThat(new DurationConverter().convert(written)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "-5s", "1.5m", "5 days", "9999999999"})
  void shouldRefuseOtherDurations(String written) {
    assertThatThrownBy(() -> new DurationConverter().convert(written))
        .isInstanceOf(CommandLine.TypeConversionException.class)
        .hasMessageContaining("'" + written + "'");
  }
}
