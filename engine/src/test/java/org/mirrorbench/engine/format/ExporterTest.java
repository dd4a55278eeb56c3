package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.SecretSearch;

class ExporterTest {

  private static final ClusterProfile EAST = ClusterProfile.plaintext("east", "e:9092");
  private static final ClusterProfile WEST = ClusterProfile.plaintext("west", "w:9092");

  private static FlowSpec flow(ClusterProfile source, ClusterProfile target) {
    return new FlowSpec(
        new FlowName(source.alias(), target.alias()),
        source,
        target,
        Preset.WAN,
        Map.of(
            "topics", "orders\\..*, it's \"$x\" `y`",
            "groups", "billing",
            "tasks.max", "3",
            "source.consumer.max.poll.records", "77"),
        Map.of("offset.flush.interval.ms", "5000"));
  }

  private static List<FlowSpec> reread(List<ExportedFile> files, Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (ExportedFile file : files) {
      paths.add(
          Files.writeString(folder.resolve(file.name()), file.text(), StandardCharsets.ISO_8859_1));
    }
    return FlowFiles.open(paths).orThrow().flows();
  }

  /** Whatever the format, the connectors that come out of it are the ones that went in. */
  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"MM2", "CONNECT"})
  void shouldMeanTheSameWhenReadAgain(ExportFormat format, @TempDir Path folder)
      throws IOException {
    FlowSpec flow = flow(EAST, WEST);
    List<FlowSpec> read = reread(Exporter.export(List.of(flow), format).orThrow(), folder);

    assertThat(read).hasSize(1);
    assertThat(configs(read.getFirst())).isEqualTo(configs(flow));
    assertThat(read.getFirst().preset()).isEqualTo(Preset.WAN);
  }

  private static List<Map<String, String>> configs(FlowSpec flow) {
    List<Map<String, String>> configs = new ArrayList<>();
    for (ConnectorConfig one : Outgoing.connectors(flow)) {
      configs.add(one.config());
    }
    return configs;
  }

  @Test
  void shouldNotPutWorkersOfADedicatedMirrorMakerIntoOneGroup(@TempDir Path folder)
      throws IOException {
    ClusterProfile north = ClusterProfile.plaintext("north", "n:1");
    Map<String, String> worker =
        Map.of("group.id", "mm2", "config.storage.topic", "c", "offset.storage.topic", "o");
    List<FlowSpec> flows =
        Stream.of(flow(EAST, WEST), flow(north, WEST))
            .map(
                one ->
                    new FlowSpec(
                        one.name(),
                        one.source(),
                        one.target(),
                        one.preset(),
                        one.connectorSettings(),
                        worker))
            .toList();

    for (FlowSpec read : reread(Exporter.export(flows, ExportFormat.MM2).orThrow(), folder)) {
      assertThat(read.workerSettings())
          .doesNotContainKeys("group.id", "config.storage.topic")
          .containsEntry("offset.storage.topic", "o");
    }
    List<FlowSpec> one = flows.subList(0, 1);
    assertThat(reread(Exporter.export(one, ExportFormat.MM2).orThrow(), folder).getFirst())
        .satisfies(read -> assertThat(read.workerSettings()).containsEntry("group.id", "mm2"));
  }

  @Test
  void shouldWriteOneResourceForEachTarget(@TempDir Path folder) throws IOException {
    ClusterProfile north = ClusterProfile.plaintext("north", "n:1");
    List<FlowSpec> flows = List.of(flow(EAST, WEST), flow(north, WEST), flow(WEST, EAST));

    List<FlowSpec> read = reread(Exporter.export(flows, ExportFormat.STRIMZI).orThrow(), folder);

    assertThat(read)
        .extracting(one -> one.name().toString())
        .containsExactly("east->west", "north->west", "west->east");
    FlowSpec first = read.getFirst();
    assertThat(first.connectorSettings())
        .containsEntry("topics", "orders\\..*, it's \"$x\" `y`")
        .containsEntry("groups", "billing")
        .containsEntry("tasks.max", "3");
    assertThat(first.preset()).isEqualTo(Preset.WAN);
    assertThat(first.workerSettings())
        .containsEntry("offset.flush.interval.ms", "5000")
        .containsEntry("group.id", "mm2-mirrorbench.east.west");
  }

  @Test
  void shouldReadBackTheKubernetesSecretsOfAResource() {
    List<FlowSpec> flows = StrimziFile.parse("m", StrimziFileTest.V1).orThrow().flows();
    String text = Exporter.export(flows, ExportFormat.STRIMZI).orThrow().getFirst().text();

    assertThat(text).doesNotContain("must hold");
    FlowSpec again = StrimziFile.parse("m", text).orThrow().flows().getFirst();
    assertThat(again.source().security().clientProperties().get("sasl.jaas.config"))
        .contains("${strimzisecrets:east-user:password}");
    assertThat(again.target().security().clientProperties())
        .containsEntry("ssl.truststore.certificates", "${strimzisecrets:west-ca:*.crt}")
        .containsEntry("ssl.keystore.key", "${strimzisecrets:west-user:user.key}");
  }

  /** One of each kind, and a property that a person hid although its name sounds harmless. */
  private static FlowSpec secretive() {
    ClusterProfile source =
        new ClusterProfile(
            "east",
            "e:1",
            new Security.Sasl(
                new Login.Scram(Login.ScramHash.SHA_512, "reader", Secret.of("n33dle-1")),
                new Tls(
                    new Tls.Trust.Store(Tls.Format.JKS, "/ca.jks", Secret.of("n33dle-2")),
                    null,
                    true)),
            Access.MANAGED);
    ClusterProfile target =
        new ClusterProfile(
            "west",
            "w:1",
            new Security.Custom(
                Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "X"),
                Map.of(
                    "sasl.kerberos.service.name", Secret.of("n33dle-3"),
                    "sasl.jaas.config", Secret.of("x.Y required password=\"n33dle-4\";"))),
            Access.MANAGED);
    return new FlowSpec(
        new FlowName("east", "west"),
        source,
        target,
        Preset.LAN,
        Map.of("topics", "t", "producer.override.sasl.kerberos.service.name", "n33dle-3"),
        Map.of());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void shouldNeverWriteASecret(ExportFormat format) {
    List<ExportedFile> files = Exporter.export(List.of(secretive()), format).orThrow();

    assertThat(files).isNotEmpty();
    for (ExportedFile file : files) {
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      for (int i = 1; i <= 4; i++) {
        assertThat(SecretSearch.of("n33dle-" + i).in(bytes)).isEmpty();
      }
    }
    assertThat(files.toString()).contains("sasl.kerberos.service.name");
  }

  @Test
  void shouldReferToSecretsWhereTheyWereSaidToBe() {
    List<FlowSpec> flows = List.of(secretive());

    String placed =
        Exporter.export(flows, ExportFormat.CONNECT, new SecretPlace.File("/run/s.properties"))
            .orThrow()
            .toString();
    String cluster =
        Exporter.export(
                flows, ExportFormat.STRIMZI, new SecretPlace.Kubernetes("prod", "mirror-secrets"))
            .orThrow()
            .getFirst()
            .text();

    assertThat(placed).contains("${file:/run/s.properties:west.sasl.kerberos.service.name}");
    assertThat(cluster)
        .contains("${strimzisecrets:prod/mirror-secrets:west.sasl.kerberos.service.name}")
        .contains("username: reader")
        .contains("#   east-login: password, of user reader on east");
    assertThat(Exporter.export(flows, ExportFormat.STRIMZI, new SecretPlace.Environment("")))
        .isInstanceOf(Result.Err.class);
  }

  @Test
  void shouldNotWriteToASourceThatIsOnlyRead() {
    FlowSpec flow = flow(EAST.with(Access.READ_ONLY), WEST);
    String text = Exporter.export(List.of(flow), ExportFormat.MM2).orThrow().getFirst().text();

    assertThat(text)
        .contains("west->east.emit.heartbeats.enabled = false")
        .contains("east->west.offset-syncs.topic.location = target");
  }

  @Test
  void shouldLeaveOutWhatOnlyThisProcessHas() {
    String text = Exporter.export(List.of(flow(EAST, WEST)), ExportFormat.CONNECT).toString();

    assertThat(text).doesNotContain("org.mirrorbench").contains("\\\"-1\\\"".replace("\\", ""));
  }

  @Test
  void shouldRefuseAFlowWithoutAddresses() {
    FlowSpec flow = flow(EAST, ClusterProfile.plaintext("west", ClusterProfile.UNKNOWN_SERVERS));

    assertThat(Exporter.export(List.of(flow), ExportFormat.CURL))
        .isInstanceOfSatisfying(
            Result.Err.class, err -> assertThat(err.problem().detail()).contains("west"));
    assertThat(Exporter.export(List.of(), ExportFormat.CURL)).isInstanceOf(Result.Err.class);
  }

  @Test
  void shouldNameEachDifferenceFromStock() {
    List<Difference> differences = Difference.of(List.of(flow(EAST, WEST)));

    assertThat(differences)
        .extracting(one -> one.key() + " " + one.value() + " " + one.stock())
        .contains("source.consumer.isolation.level read_committed read_uncommitted")
        .contains("replication.factor -1 2");
    assertThat(differences).extracting(Difference::key).doesNotContain("tasks.max", "topics");
  }
}
