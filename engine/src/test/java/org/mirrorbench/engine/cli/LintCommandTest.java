package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LintCommandTest {

  private static final String GOOD =
      "clusters=A,B\nA.bootstrap.servers=a:1\nB.bootstrap.servers=b:1\nA->B.enabled=true\n";

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void writeFile() {
    file = folder.resolve("mm2.properties").toString();
  }

  private int run(String content, String... options) throws IOException {
    Files.writeString(Path.of(file), content);
    List<String> arguments = new ArrayList<>(List.of(file));
    arguments.addAll(List.of(options));
    return new CommandLine(new LintCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void shouldGive0ForAGoodFile() throws IOException {
    assertThat(run(GOOD)).isZero();
    assertThat(out.toString()).isEqualTo("No findings." + System.lineSeparator());
  }

  @Test
  void shouldGive1FromTheGivenSeverityOn() throws IOException {
    String warned = GOOD + "tasks.maxx=1\n";
    assertThat(run(warned)).isZero();
    assertThat(run(warned, "--fail-on", "warning")).isEqualTo(1);
    assertThat(run(warned, "--fail-on", "info")).isEqualTo(1);
    assertThat(run(GOOD + "topics.blacklist=x\n")).isEqualTo(1);
  }

  @Test
  void shouldPrintReadableLines() throws IOException {
    run(GOOD + "tasks.maxx=1\n");
    assertThat(out.toString().lines())
        .containsExactly(
            file
                + ":5  warning  unknown-key: tasks.maxx: Neither MirrorMaker nor Connect nor a"
                + " client knows this key. Did you mean tasks.max?",
            "1 finding: 1 warning.");
  }

  @Test
  void shouldPrintJsonAndNothingElse() throws IOException {
    assertThat(run(GOOD + "tasks.maxx=1\n", "--json")).isZero();
    JsonNode document = new ObjectMapper().readTree(out.toString());
    assertThat(document).hasSize(1);
    List<String> names = new ArrayList<>();
    document.get(0).fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly("file", "line", "key", "severity", "rule", "message", "remedy");
    assertThat(document.get(0).get("severity").asText()).isEqualTo("warning");
    assertThat(document.get(0).get("line").asInt()).isEqualTo(5);
  }

  @Test
  void shouldGive2ForUnreadableInputAndStillLintTheRest() throws IOException {
    assertThat(run(GOOD + "tasks.maxx=1\n", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no such file").doesNotContain("at org.");
    assertThat(out.toString()).contains("unknown-key");
  }

  @Test
  void shouldGive2ForBadUsage() throws IOException {
    assertThat(run(GOOD, "--fail-on", "loud")).isEqualTo(2);
    assertThat(err.toString()).contains("info, warning, error");
  }
}
