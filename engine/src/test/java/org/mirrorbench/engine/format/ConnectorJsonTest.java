package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

class ConnectorJsonTest {

  private static final String SOURCE =
      """
      {
        "name": "east-to-west",
        "connector.class": "org.apache.kafka.connect.mirror.MirrorSourceConnector",
        "source.cluster.alias": "east",
        "target.cluster.alias": "west",
        "source.cluster.bootstrap.servers": "e:9092",
        "target.cluster.bootstrap.servers": "w:9092",
        "source.cluster.security.protocol": "SSL",
        "topics": "orders\\\\..*",
        "tasks.max": 4,
        "source.consumer.max.poll.records": "77"
      }
      """;

  private static final String CHECKPOINT =
      """
      {"name": "east-cp", "config": {
        "connector.class": "MirrorCheckpointConnector",
        "source.cluster.alias": "east", "target.cluster.alias": "west",
        "source.cluster.bootstrap.servers": "e:9092",
        "target.cluster.bootstrap.servers": "w:9092",
        "groups": "billing", "emit.checkpoints.interval.seconds": "7",
        "tasks.max": "1"
      }}
      """;

  private static ConnectorJson read(String text) {
    return ConnectorJson.parse("c.json", text).orThrow();
  }

  @Test
  void shouldMakeAFlowOfASourceConnector() {
    FlowSpec flow = read(SOURCE).flows().getFirst();

    assertThat(flow.name()).hasToString("east->west");
    assertThat(flow.connectorSettings())
        .containsEntry("topics", "orders\\..*")
        .containsEntry("tasks.max", "4")
        .containsEntry("source.consumer.max.poll.records", "77")
        .containsEntry("emit.heartbeats.enabled", "false")
        .containsEntry("emit.checkpoints.enabled", "false")
        .doesNotContainKeys("name", "connector.class", "source.cluster.security.protocol");
    assertThat(flow.source().security().clientProperties())
        .containsEntry("security.protocol", "SSL");
    assertThat(flow.target()).isEqualTo(ClusterProfile.plaintext("west", "w:9092"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s, %s]",
        "{\"one\": %s, \"two\": %s}",
        "{\"connectors\": [%s, %s]}",
        "{\"one\": {\"info\": %s, \"status\": {\"name\": \"x\"}}, \"two\": {\"info\": %s}}"
      })
  void shouldJoinTheConnectorsOfAFlowHoweverTheyAreListed(String shape) {
    List<FlowSpec> flows =
        read(shape.formatted(CHECKPOINT, "{\"name\": \"s\", \"config\": " + SOURCE + "}")).flows();

    assertThat(flows).hasSize(1);
    assertThat(flows.getFirst().connectorSettings())
        .containsEntry("groups", "billing")
        .containsEntry("emit.checkpoints.interval.seconds", "7")
        .containsEntry("tasks.max", "4")
        .doesNotContainKey("emit.checkpoints.enabled");
  }

  @Test
  void shouldJoinConnectorsOfSeveralFiles(@TempDir Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("s.json"), SOURCE);
    Path checkpoint = Files.writeString(folder.resolve("c.json"), CHECKPOINT);

    Imported alone = FlowFiles.open(checkpoint).orThrow();
    Imported both = FlowFiles.open(List.of(checkpoint, source)).orThrow();

    assertThat(alone.flows()).isEmpty();
    assertThat(alone.clusters()).extracting(ClusterProfile::alias).containsExactly("east", "west");
    assertThat(alone.findings()).extracting(LintFinding::rule).contains("no-source-connector");
    assertThat(both.flows()).hasSize(1);
    assertThat(both.findings())
        .extracting(LintFinding::rule)
        .contains("connectors-disagree")
        .doesNotContain("no-source-connector");
  }

  @Test
  void shouldKeepWhatIsNotMirrorMakers() {
    String text =
        "{\"jdbc\": {\"connector.class\": \"x.JdbcSink\", \"topics\": \"t\"}, \"m\": "
            + SOURCE
            + "}";
    ConnectorJson json = read(text);

    assertThat(json.flows()).hasSize(1);
    assertThat(json.kept()).contains("jdbc: x.JdbcSink");
    assertThat(json.write()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldChangeOneSettingAndNothingElse() {
    String text = "\uFEFF" + SOURCE.replace("\n", "\r\n").replace("east-to-west", "é😀");
    ConnectorJson json = read(text);

    String changed = text(json.with("é😀", "topics", "a\"\\b"));
    String added = text(json.with("é😀", "groups", "g"));

    assertThat(changed).isEqualTo(text.replace("\"orders\\\\..*\"", "\"a\\\"\\\\b\""));
    assertThat(added)
        .isEqualTo(text.replace("records\": \"77\"", "records\": \"77\",\r\n  \"groups\": \"g\""));
    assertThat(text(json.with("é😀", "tasks.max", "4"))).isEqualTo(text);
    assertThat(read(added).flows().getFirst().connectorSettings()).containsEntry("groups", "g");
  }

  private static String text(ConnectorJson json) {
    return new String(json.write(), StandardCharsets.UTF_8);
  }

  @Test
  void shouldReadWhatConnectWouldRefuseAndSaySo() {
    String text = SOURCE.replace("\"77\"", "\"77\", // fewer\n").replace("\"name\"", "\n\"name\"");
    ConnectorJson json = read(text);

    assertThat(json.flows()).hasSize(1);
    assertThat(Linter.lint(json, Brokers.UNKNOWN))
        .filteredOn(one -> one.rule().equals("not-json"))
        .extracting(LintFinding::line)
        .containsExactly(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": \"b\"}", "[]", "3", "{\"a\": ", "", "{\"a\" \"secret\"}"})
  void shouldRefuseWhatDescribesNoConnector(String text) {
    assertThat(ConnectorJson.parse("c.json", text))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem().sentence())
                    .startsWith("c.json:1: ")
                    .doesNotContain("secret"));
  }

  @Test
  void shouldMakeNoFlowOfTwoSourceConnectors() {
    ConnectorJson json = read("[" + SOURCE + "," + SOURCE + "]");

    assertThat(json.flows()).isEmpty();
    assertThat(Linter.lint(json, Brokers.UNKNOWN))
        .extracting(LintFinding::rule)
        .contains("several-source-connectors");
  }
}
