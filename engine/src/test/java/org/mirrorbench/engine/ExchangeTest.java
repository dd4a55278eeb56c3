package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Imported;

/** What a file says besides its flows is kept, and written again; secrets never are. */
class ExchangeTest {

  private static final FlowName FLOW = new FlowName("A", "B");

  private static final String MM2 =
      """
      clusters = A, B
      A.bootstrap.servers = a:1
      B.bootstrap.servers = b:1
      A->B.enabled = true
      A->B.topics = orders
      our.own.note = ask Marie before you change this
      our.own.password = geheim
      B->A.topics = nothing
      """;

  private static final String CONNECTORS =
      """
      [{"name": "mirror", "config": {
        "connector.class": "org.apache.kafka.connect.mirror.MirrorSourceConnector",
        "source.cluster.alias": "A", "target.cluster.alias": "B",
        "source.cluster.bootstrap.servers": "a:1", "target.cluster.bootstrap.servers": "b:1",
        "key.converter": "org.apache.kafka.connect.converters.ByteArrayConverter",
        "value.converter": "org.apache.kafka.connect.converters.ByteArrayConverter",
        "header.converter": "org.apache.kafka.connect.converters.ByteArrayConverter"}},
       {"name": "archive", "config": {"connector.class": "com.example.S3Sink", "topics": "x"}}]
      """;

  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void open() {
    engine = Engine.open(new EngineConfig(folder.resolve("workspace"))).orThrow();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Imported read(String name, String text) throws IOException {
    return engine.exchange().read(Files.writeString(folder.resolve(name), text)).orThrow();
  }

  private String export(ExportFormat format) {
    return String.join(
        "\n",
        engine.exchange().export(List.of(FLOW), format).orThrow().stream()
            .map(ExportedFile::text)
            .toList());
  }

  @Test
  void shouldRememberNoFlowButItsClustersBeforeAPlan() throws IOException {
    List<FlowSpec> flows = engine.exchange().adopt(read("mm2.properties", MM2)).orThrow();

    assertThat(flows).extracting(FlowSpec::name).containsExactly(FLOW);
    assertThat(engine.flows().latest()).isEmpty();
    assertThat(engine.clusters().views().latest())
        .extracting(view -> view.cluster().alias())
        .containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void shouldWriteAgainWhatNobodyUnderstood() throws IOException {
    FlowSpec flow = engine.exchange().adopt(read("mm2.properties", MM2)).orThrow().getFirst();
    engine.save(flow, new Runs.Files(), null).orThrow();

    String text = export(ExportFormat.MM2);
    assertThat(text)
        .contains("our.own.note = ask Marie before you change this")
        .contains("B->A.topics = nothing")
        .contains("A->B.topics = orders")
        .doesNotContain("geheim");
    Imported again = read("again.properties", text);
    assertThat(again.flows()).extracting(FlowSpec::name).containsExactly(FLOW);
    assertThat(again.kept()).anyMatch(line -> line.endsWith(": our.own.note"));
  }

  @Test
  void shouldWriteConnectorsOfOthersAgain() throws IOException {
    engine.exchange().remember(read("connectors.json", CONNECTORS)).orThrow();

    assertThat(export(ExportFormat.CONNECT)).contains("com.example.S3Sink");
    assertThat(export(ExportFormat.MM2)).doesNotContain("S3Sink");
  }

  @Test
  void shouldKeepSecretsOutOfEveryFormat() throws IOException {
    String login =
        "B.security.protocol = SASL_SSL\nB.sasl.mechanism = PLAIN\n"
            + "B.sasl.jaas.config = org.apache.kafka.common.security.plain.PlainLoginModule"
            + " required username=\"u\" password=\"geheim\";\n"
            + "A->B.producer.override.ssl.key.password = geheim\n";
    engine.exchange().remember(read("mm2.properties", MM2 + login)).orThrow();

    for (ExportFormat format : ExportFormat.values()) {
      assertThat(engine.exchange().export(List.of(FLOW), format).toString())
          .as(format.name())
          .doesNotContain("geheim");
    }
  }
}
