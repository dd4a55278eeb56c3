package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on files that are no mm2.properties. */
final class CliFormatsIT {

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int execute(String command, List<Path> files, String... options) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(command));
    files.forEach(file -> arguments.add(file.toString()));
    arguments.addAll(List.of(options));
    return Cli.commands(new NoWindow())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  /** The connectors of a flow, each in a file of its own. */
  private List<Path> json(TestFlow flow) throws Exception {
    assertThat(
            execute("export", List.of(flow.file()), "--to", "CONNECT", "--out", folder.toString()))
        .as(err.toString())
        .isEqualTo(ExitCode.GOOD);
    List<Path> written = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      if (line.endsWith(".json")) {
        written.add(Path.of(line));
      }
    }
    return written;
  }

  private Path strimzi(TestFlow flow, String offsets) throws Exception {
    Path file = folder.resolve("mirror.yaml");
    return Files.writeString(
        file,
        """
        apiVersion: kafka.strimzi.io/v1
        kind: KafkaMirrorMaker2
        metadata:
          name: mirror
        spec:
          version: 4.1.0
          replicas: 1
          target:
            alias: %2$s
            bootstrapServers: %4$s
            groupId: mirror
            configStorageTopic: mirror-configs
            offsetStorageTopic: %6$s
            statusStorageTopic: mirror-status
          mirrors:
            - source:
                alias: %1$s
                bootstrapServers: %3$s
              sourceConnector:
                tasksMax: 2
                config:
                  replication.factor: 1
              checkpointConnector:
                config:
                  checkpoints.topic.replication.factor: 1
              topicsPattern: "%5$s"
        """
            .formatted(
                flow.source().alias(),
                flow.target().alias(),
                flow.source().bootstrapServers(),
                flow.target().bootstrapServers(),
                flow.topic(),
                offsets));
  }

  @Test
  void shouldCheckAndPlanConnectorsFromJson() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    List<Path> files = json(flow);

    assertThat(execute("check", files, "--json")).as(err.toString()).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString().strip()).isEqualTo("[]");
    assertThat(execute("plan", files, "--json", "--flow", flow.name()))
        .as(err.toString())
        .isEqualTo(ExitCode.GOOD);
    assertThat(new ObjectMapper().readTree(out.toString()).path("changes"))
        .extracting(change -> change.path("name").asText())
        .contains(flow.mirror())
        .filteredOn(name -> name.startsWith(flow.source().alias() + "-"))
        .hasSize(3);
  }

  @Test
  void shouldApplyAStrimziResourceAndTellItsLag() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    flow.produce(0, 10);
    String offsets = flow.source().alias() + "-mirror-offsets";
    Path file = strimzi(flow, offsets);
    String workspace = folder.resolve("workspace").toString();

    assertThat(execute("apply", List.of(file), "--yes", "--workspace", workspace))
        .as(err + out.toString())
        .isEqualTo(ExitCode.GOOD);
    assertThat(err.toString()).contains("mirrorbench run " + file);
    delivered(flow, offsets, 3);
    assertThat(execute("lag", List.of(file), "--json")).as(err.toString()).isEqualTo(ExitCode.GOOD);

    JsonNode first = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(first.path("topic").asText()).isEqualTo(flow.topic());
    assertThat(first.path("position").asLong()).isEqualTo(4);
    assertThat(first.path("lag").asLong()).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
  }

  /** As the source connector of an operator's worker keeps the position of partition 0. */
  private static void delivered(TestFlow flow, String topic, long last) throws Exception {
    try (Admin admin = Admin.create(flow.target().clientProperties());
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", flow.target().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
          .all()
          .get();
      String key =
          "[\"%s.MirrorSourceConnector\",{\"cluster\":\"%s\",\"partition\":0,\"topic\":\"%s\"}]"
              .formatted(flow.name(), flow.source().alias(), flow.topic());
      producer.send(new ProducerRecord<>(topic, key, "{\"offset\":" + last + "}")).get();
    }
  }

  @Test
  void shouldSayWhatAFormatLacks() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    List<Path> files = json(flow);
    Path checkpoint =
        files.stream()
            .filter(file -> file.toString().contains("checkpoint"))
            .findFirst()
            .orElseThrow();

    for (String command : List.of("check", "plan", "lag")) {
      assertThat(execute(command, List.of(checkpoint))).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("no whole flow is in it", "MirrorSourceConnector");
    }
    Path source =
        files.stream().filter(file -> file.toString().contains("source")).findFirst().orElseThrow();
    assertThat(execute("lag", List.of(source), "--json")).isEqualTo(ExitCode.GOOD);
    assertThat(err.toString()).contains("does not say where its worker keeps positions");
    String text = Files.readString(source, StandardCharsets.UTF_8);
    Files.writeString(source, text.replace("\"source.cluster.bootstrap.servers\"", "\"unknown\""));
    assertThat(execute("plan", List.of(source))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("does not tell the address of cluster " + flow.source().alias());
  }
}
