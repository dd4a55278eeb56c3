package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.EngineConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.problem.Result;

class ExchangeCommandsTest {

  private static final String MM2 =
      """
      clusters=A,B
      A.bootstrap.servers=a:1
      B.bootstrap.servers=b:1
      A->B.enabled=true
      B->A.enabled=true
      A->B.topics=t
      """;

  private static final String SOURCE =
      """
      {"connector.class": "org.apache.kafka.connect.mirror.MirrorSourceConnector",
       "source.cluster.alias": "C", "target.cluster.alias": "D",
       "source.cluster.bootstrap.servers": "c:1", "target.cluster.bootstrap.servers": "d:1"}
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path file = Path.of("");

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("mm2.properties"), MM2);
  }

  private int run(String... arguments) {
    return Cli.commands(new NoWindow())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void shouldExportEveryFormat() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      String to = format.name().toLowerCase(Locale.ROOT);
      assertThat(run("export", file.toString(), "--to", to, "--out", path(to)))
          .as(err::toString)
          .isZero();
    }
    assertThat(folder.resolve("connect/A-B-source.json")).exists();
    assertThat(folder.resolve("curl/put-connectors.sh")).isExecutable();
    for (String name : new String[] {"mm2/mm2.properties", "strimzi/kafka-mirror-maker-2.yaml"}) {
      assertThat(FlowFiles.open(folder.resolve(name)).orThrow().flows())
          .extracting(flow -> flow.name().toString())
          .containsExactlyInAnyOrder("A->B", "B->A");
    }
    assertThat(out.toString())
        .contains("isolation.level = read_committed, where stock takes read_uncommitted");
  }

  @Test
  void shouldExportOneFlowAndReplaceNothingUnasked() throws IOException {
    String[] command = {
      "export", file.toString(), "--to", "connect", "--out", path("o"), "--flow", "B->A", "--json"
    };
    assertThat(run(command)).isZero();
    JsonNode document = new ObjectMapper().readTree(out.toString());

    assertThat(document.get("files")).hasSize(3);
    assertThat(document.get("differences").get(0).fieldNames())
        .toIterable()
        .containsExactly("flow", "key", "value", "stock");
    assertThat(folder.resolve("o/A-B-source.json")).doesNotExist();
    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString()).contains("--yes");
  }

  @Test
  void shouldExplainWhatCannotBeExported() {
    assertThat(run("export", path("none"), "--to", "mm2", "--out", path("o"))).isEqualTo(2);
    assertThat(run("export", file.toString(), "--to", "word", "--out", path("o"))).isEqualTo(2);
    assertThat(run("export", file.toString(), "--to", "mm2", "--out", path("o"), "--flow", "X->Y"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("There is no such file")
        .contains("it has no flow X->Y")
        .doesNotContain("at org.");
  }

  @Test
  void shouldImportIntoTheWorkspace() throws IOException {
    Path json = Files.writeString(folder.resolve("c.json"), SOURCE);
    int status =
        run("import", file.toString(), json.toString(), "--workspace", path("w"), "--json");

    assertThat(status).as(err::toString).isZero();
    JsonNode document = new ObjectMapper().readTree(out.toString());
    assertThat(document.get("flows").toString()).isEqualTo("[\"C->D\",\"A->B\",\"B->A\"]");
    try (Engine engine = Engine.open(new EngineConfig(folder.resolve("w"))).orThrow()) {
      FlowName name = FlowName.parse("C->D");
      String text = engine.exchange().export(List.of(name), ExportFormat.MM2).orThrow().toString();
      assertThat(text).contains("C->D.enabled = true").contains("D.bootstrap.servers = d:1");
      assertThat(engine.exchange().export(List.of(new FlowName("X", "Y")), ExportFormat.MM2))
          .isInstanceOf(Result.Err.class);
    }
  }

  @Test
  void shouldRememberNothingWhenAClusterIsAnother() throws IOException {
    assertThat(run("import", file.toString(), "--workspace", path("w"))).isZero();
    Path other =
        Files.writeString(folder.resolve("other.properties"), MM2.replace("b:1", "elsewhere:1"));

    assertThat(run("import", other.toString(), "--workspace", path("w"))).isEqualTo(3);
    assertThat(err.toString()).contains("Cluster B").contains("another cluster");
    assertThat(run("import", file.toString(), "--workspace", path("w"))).isZero();
  }

  @Test
  void shouldSayWhenNoFlowIsWhole() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("h.json"), SOURCE.replace("MirrorSource", "MirrorHeartbeat"));

    assertThat(run("import", json.toString(), "--workspace", path("w"))).isEqualTo(1);
    assertThat(out.toString()).contains("No whole flow is in it.");
  }

  @Test
  void shouldReadWithoutRemembering() {
    Result<Imported> read = FlowFiles.open(folder.resolve("absent.yaml"));

    assertThat(read)
        .isInstanceOfSatisfying(
            Result.Err.class,
            failed -> assertThat(failed.problem().sentence()).contains("There is no such file"));
  }
}
