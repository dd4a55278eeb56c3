package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.format.Mm2Texts.BASE;
import static org.mirrorbench.engine.format.Mm2Texts.flow;
import static org.mirrorbench.engine.format.Mm2Texts.problem;
import static org.mirrorbench.engine.format.Mm2Texts.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.mirror.MirrorMakerConfig;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.SourceAndTarget;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Presets;

class Mm2FileTest {

  @Test
  void shouldReadTheSmallestFile() {
    FlowSpec flow = flow("");
    assertThat(flow.connectorSettings()).isEmpty();
    assertThat(flow.workerSettings()).isEmpty();
    assertThat(flow.preset()).isEqualTo(Preset.LAN);
    assertThat(flow.source().bootstrapServers()).isEqualTo("a:9092");
    assertThat(flow.source().security()).isEqualTo(new Security.Plaintext());
  }

  @Test
  void shouldTakeTopLevelKeysForEveryFlowAndLetTheFlowOverrideThem() {
    FlowSpec flow =
        flow(
            "topics = a.*\ntasks.max = 4\nA->B.topics = b.*\nA->B.exactly.once.support = required");
    assertThat(flow.connectorSettings())
        .containsOnly(
            Map.entry("topics", "b.*"),
            Map.entry("tasks.max", "4"),
            Map.entry("exactly.once.support", "required"));
    assertThat(flow.workerSettings()).isEmpty();
  }

  @Test
  void shouldDropWhatStockDropsAtTheTopLevel() {
    FlowSpec flow =
        flow(
            """
            producer.override.batch.size = 1
            consumer.fetch.min.bytes = 1
            offset.flush.interval.ms = 1
            group.id = x
            exactly.once.support = required
            transforms.x.type = T
            """);
    assertThat(flow.connectorSettings()).isEmpty();
    assertThat(flow.workerSettings()).isEmpty();
  }

  @Test
  void shouldGiveTheTargetsKeysToTheWorker() {
    FlowSpec flow =
        flow(
            """
            B.offset.flush.interval.ms = 5000
            A.offset.flush.interval.ms = 7
            B.offset.storage.topic = own
            B.request.timeout.ms = 9
            B.consumer.fetch.min.bytes = 2
            status.storage.replication.factor = 1
            B.status.storage.replication.factor = 3
            task.shutdown.graceful.timeout.ms = 8
            B.listeners = http://0.0.0.0:1
            B.connector.client.config.override.policy = None
            """);
    assertThat(flow.workerSettings())
        .containsOnly(
            Map.entry("offset.flush.interval.ms", "5000"),
            Map.entry("offset.storage.topic", "own"),
            Map.entry("request.timeout.ms", "9"),
            Map.entry("consumer.fetch.min.bytes", "2"),
            Map.entry("status.storage.replication.factor", "1"),
            Map.entry("task.shutdown.graceful.timeout.ms", "8"));
    assertThat(flow.connectorSettings())
        .containsOnly(Map.entry("target.consumer.fetch.min.bytes", "2"));
  }

  @Test
  void shouldGiveTheTargetsProducerKeysToTheProducerOfRecords() {
    FlowSpec flow =
        flow(
            """
            B.producer.batch.size = 1000
            B.producer.linger.ms = 3
            A->B.producer.override.linger.ms = 4
            A.producer.linger.ms = 5
            A->B.producer.acks = 1
            """);
    assertThat(flow.connectorSettings())
        .containsOnly(
            Map.entry("producer.override.batch.size", "1000"),
            Map.entry("producer.override.linger.ms", "4"),
            Map.entry("target.producer.batch.size", "1000"),
            Map.entry("target.producer.linger.ms", "3"),
            Map.entry("source.producer.linger.ms", "5"),
            Map.entry("producer.acks", "1"));
    assertThat(flow.workerSettings()).isEmpty();
    assertThat(Presets.fill(flow))
        .containsEntry("producer.override.batch.size", "1000")
        .containsEntry("producer.override.linger.ms", "4");
  }

  @Test
  void shouldLetAConsumerKeyOfTheFlowWinOverThePreset() {
    FlowSpec flow = flow("A->B.consumer.fetch.min.bytes = 7\nA.consumer.max.poll.records = 9");
    assertThat(Presets.fill(flow))
        .containsEntry("consumer.fetch.min.bytes", "7")
        .containsEntry("source.consumer.fetch.min.bytes", "7")
        .containsEntry("source.consumer.max.poll.records", "9");
  }

  @Test
  void shouldKeepSecurityInTheProfilesOnly() {
    FlowSpec flow =
        flow(
            """
            security.protocol = SASL_SSL
            sasl.mechanism = PLAIN
            A.sasl.mechanism = SCRAM-SHA-512
            A.sasl.jaas.config = secret
            B.producer.sasl.jaas.config = other
            """);
    assertThat(flow.source().security())
        .isEqualTo(
            Security.Custom.of(
                Map.of(
                    "security.protocol", "SASL_SSL",
                    "sasl.mechanism", "SCRAM-SHA-512",
                    "sasl.jaas.config", "secret")));
    assertThat(flow.target().security().clientProperties())
        .containsOnly(
            Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.mechanism", "PLAIN"));
    assertThat(flow.connectorSettings())
        .containsOnly(
            Map.entry("target.producer.sasl.jaas.config", "other"),
            Map.entry("producer.override.sasl.jaas.config", "other"));
    assertThat(flow.workerSettings()).isEmpty();
    assertThat(flow.source().security().toString()).doesNotContain("secret");
  }

  @Test
  void shouldInheritATopLevelAddress() {
    Mm2File file = read("clusters=A,B\nbootstrap.servers=x:1\nA->B.enabled=true");
    assertThat(file.profiles()).extracting("bootstrapServers").containsExactly("x:1", "x:1");
  }

  @Test
  void shouldLeaveReferencesAndPassTheirProvidersOn() {
    FlowSpec flow =
        flow(
            """
            config.providers = file
            config.providers.file.class = org.apache.kafka.common.config.provider.FileConfigProvider
            sasl.jaas.config = ${file:/none:jaas}
            security.protocol = ${file:/none:protocol}
            A->B.topics = ${file:/none:topics}
            """);
    assertThat(flow.connectorSettings()).containsEntry("topics", "${file:/none:topics}");
    assertThat(flow.source().security().clientProperties())
        .containsEntry("sasl.jaas.config", "${file:/none:jaas}")
        .containsEntry("security.protocol", "${file:/none:protocol}")
        .containsEntry("config.providers", "file");
    assertThat(flow.workerSettings())
        .containsKeys("config.providers", "config.providers.file.class");
  }

  @Test
  void shouldFindFlowsAsStockDoes() {
    String three = "clusters=A,B,C\nbootstrap.servers=x:1\n";
    assertThat(read(three + "enabled=true\nB->A.enabled=FALSE").flows()).hasSize(5);
    assertThat(read(three + "A->B.enabled = true \nC->A.enabled=True").flows())
        .extracting(flow -> flow.name().toString())
        .containsExactly("A->B", "C->A");
    assertThat(problem(three + "A->B.enabled = true \nemit.heartbeats.enabled=false").detail())
        .isEqualTo("No flow is enabled.");
  }

  @Test
  void shouldGiveConnectorsWhatStockGivesThem() {
    String text =
        BASE
            + """
            topics = x.*
            replication.policy.separator = _
            A->B.source.consumer.fetch.min.bytes = 1
            A.consumer.max.poll.records = 2
            A.admin.retries = 3
            B.admin.retries = 4
            A->B.transforms = t
            A->B.transforms.t.type = T
            A->B.target.admin.request.timeout.ms = 5
            """;
    Map<String, String> values = PropertiesFile.parse("f", text).orThrow().values();
    Map<String, String> stock =
        new HashMap<>(
            new MirrorMakerConfig(values)
                .connectorBaseConfig(new SourceAndTarget("A", "B"), MirrorSourceConnector.class));
    stock.keySet().removeIf(key -> key.matches("(name|enabled|connector.class)"));
    stock.keySet().removeIf(key -> key.matches("(source|target)\\.cluster\\..*"));
    stock.keySet().removeIf(key -> key.endsWith("bootstrap.servers"));
    assertThat(read(text).flows().getFirst().connectorSettings()).isEqualTo(stock);
  }

  @Test
  void shouldKeepAnExplicitAlias() {
    assertThat(
            flow("A->B.source.cluster.alias = Z\nA->B.target.cluster.alias = B")
                .connectorSettings())
        .containsOnly(Map.entry("source.cluster.alias", "Z"));
  }

  @Test
  void shouldObeyAClusterKeyOfTheFlowOnlyWhereStockDoes() {
    assertThat(flow("A->B.source.cluster.security.protocol = SSL").connectorSettings())
        .containsOnly(Map.entry("source.cluster.security.protocol", "SSL"));
    assertThat(
            flow("A->B.source.cluster.security.protocol = SSL\nA.security.protocol = PLAINTEXT")
                .connectorSettings())
        .isEmpty();
  }

  @Test
  void shouldReadTheFiguresOfAPresetAsThePreset() {
    StringBuilder text = new StringBuilder("A->B.topics = x\n");
    Presets.of(Preset.WAN).forEach((k, v) -> text.append("A->B.%s=%s%n".formatted(k, v)));
    FlowSpec flow = flow(text.toString());
    assertThat(flow.preset()).isEqualTo(Preset.WAN);
    assertThat(flow.connectorSettings()).containsOnly(Map.entry("topics", "x"));
  }

  @Test
  void shouldNotMistakeOtherKeysForFlows() {
    assertThat(flow("A->B.sync.topic.acls.enabled = true\nA->C.enabled = false\n").name())
        .isEqualTo(new FlowName("A", "B"));
  }
}
