package org.mirrorbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.secret.Secret;

final class FlowTranslatorTest {

  private static final ClusterProfile A = ClusterProfile.plaintext("a", "a:9092");
  private static final ClusterProfile B = ClusterProfile.plaintext("b", "b:9092");

  @Test
  void shouldMakeThreeConnectorsWithNamesOfTheFlow() {
    assertThat(translate(FlowSpec.of(A, B, ".*")).connectors())
        .extracting(ConnectorConfig::name)
        .containsExactly("a-b-source", "a-b-checkpoint", "a-b-heartbeat");
  }

  @Test
  void shouldPassRecordsThroughUntouched() {
    for (ConnectorConfig connector : translate(FlowSpec.of(A, B, ".*")).connectors()) {
      assertThat(connector.config())
          .containsEntry("key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter")
          .containsEntry(
              "value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter")
          .containsEntry(
              "header.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    }
  }

  @Test
  void shouldWriteHeartbeatsToTheSourceSoThatTheyMustBeMirrored() {
    Map<String, String> heartbeat = config(FlowSpec.of(A, B, ".*"), 2);

    assertThat(heartbeat)
        .containsEntry("target.cluster.bootstrap.servers", "a:9092")
        .containsEntry("producer.override.bootstrap.servers", "a:9092")
        .containsEntry("target.cluster.alias", "b");
  }

  @Test
  void shouldWriteNothingToAReadOnlySource() {
    ClusterProfile readOnly =
        new ClusterProfile("a", "a:9092", new Security.Plaintext(), Access.READ_ONLY);
    FlowSpec spec = FlowSpec.of(readOnly, B, ".*");

    assertThat(config(spec, 0)).containsEntry("offset-syncs.topic.location", "target");
    assertThat(config(spec, 2))
        .containsEntry("target.cluster.bootstrap.servers", "b:9092")
        .doesNotContainKey("producer.override.bootstrap.servers");
  }

  @Test
  void shouldLetAnExplicitKeyWin() {
    FlowSpec spec =
        new FlowSpec(
            new FlowName("a", "b"),
            A,
            B,
            Preset.LAN,
            Map.of("tasks.max", "7", "source.consumer.isolation.level", "read_uncommitted"),
            Map.of("offset.flush.interval.ms", "60000"));

    assertThat(config(spec, 0))
        .containsEntry("tasks.max", "7")
        .containsEntry("source.consumer.isolation.level", "read_uncommitted");
    assertThat(translate(spec).worker()).containsEntry("offset.flush.interval.ms", "60000");
  }

  @Test
  void shouldKeepOrderAndLeaveAbortedRecordsOut() {
    assertThat(config(FlowSpec.of(A, B, ".*"), 0))
        .containsEntry("producer.override.enable.idempotence", "true")
        .containsEntry("producer.override.max.in.flight.requests.per.connection", "5")
        .containsEntry("source.consumer.isolation.level", "read_committed");
  }

  @Test
  void shouldGiveEachClientTheSecurityOfItsCluster() {
    Security from = new Security.Sasl(new Login.Plain("anna", Secret.of("one")), Tls.SYSTEM);
    Tls.Trust trust = new Tls.Trust.PemFile("/ca.pem");
    Security to =
        new Security.Ssl(new Tls(trust, new Tls.Identity.PemFile("/key.pem", null), true));
    FlowSpec spec =
        FlowSpec.of(
            new ClusterProfile("a", "a:9092", from, Access.MANAGED),
            new ClusterProfile("b", "b:9092", to, Access.MANAGED),
            ".*");

    for (int connector : new int[] {0, 1}) {
      assertThat(under("source.cluster.", unsealed(spec, connector)))
          .containsAllEntriesOf(properties(from, "a"));
      assertThat(under("target.cluster.", unsealed(spec, connector)))
          .containsAllEntriesOf(properties(to, "b"));
      assertThat(under("producer.override.", unsealed(spec, connector)))
          .containsAllEntriesOf(to.clientProperties())
          .doesNotContainKeys("sasl.jaas.config", "bootstrap.servers");
    }
    assertThat(under("producer.override.", unsealed(spec, 2)))
        .containsAllEntriesOf(properties(from, "a"))
        .containsEntry("ssl.keystore.type", "JKS")
        .doesNotContainKeys("ssl.keystore.location", "ssl.truststore.location");
    assertThat(under("target.cluster.", unsealed(spec, 2)))
        .containsAllEntriesOf(properties(from, "a"));
    assertThat(translate(spec).worker()).containsAllEntriesOf(properties(to, "b"));
    assertThat(under("consumer.", translate(spec).worker())).isEqualTo(to.clientProperties());
  }

  @Test
  void shouldLetAFilesOwnSecurityOfTheProducerWin() {
    Security to = new Security.Ssl(Tls.SYSTEM);
    FlowSpec spec =
        new FlowSpec(
            new FlowName("a", "b"),
            A,
            new ClusterProfile("b", "b:9092", to, Access.MANAGED),
            Preset.LAN,
            Map.of("producer.override.security.protocol", "PLAINTEXT"),
            Map.of());

    assertThat(config(spec, 0))
        .containsEntry("producer.override.security.protocol", "PLAINTEXT")
        .containsEntry("target.cluster.security.protocol", "SSL");
  }

  private static Map<String, String> properties(Security security, String host) {
    Map<String, String> properties = new HashMap<>(security.clientProperties());
    properties.put("bootstrap.servers", host + ":9092");
    return properties;
  }

  private static Map<String, String> under(String prefix, Map<String, String> config) {
    Map<String, String> found = new HashMap<>();
    config.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  @Test
  void shouldAskForNoMoreReplicasThanThereAreBrokers() {
    FlowSpec spec = FlowSpec.of(A, B, ".*");

    assertThat(new FlowTranslator(spec, 1, 1).translate().connectors().getFirst().config())
        .containsEntry("replication.factor", "1");
    assertThat(new FlowTranslator(spec, 5, 2).translate().connectors().getFirst().config())
        .containsEntry("replication.factor", "2")
        .containsEntry("offset-syncs.topic.replication.factor", "3");
  }

  @Test
  void shouldMakeNamesThatATopicAndAUrlTake() {
    ClusterProfile odd = ClusterProfile.plaintext("a/ü", "a:9092");

    assertThat(translate(FlowSpec.of(odd, B, ".*")).connectors().getFirst().name())
        .isEqualTo("a_x002f_x00fc-b-source");
  }

  @Test
  void shouldPutReferencesInThePlaceOfSecretsWhereverTheyComeFrom() {
    ClusterProfile login =
        new ClusterProfile(
            "a",
            "a:9092",
            new Security.Sasl(new Login.Plain("u", Secret.of("n33dle")), null),
            Access.MANAGED);
    FlowSpec spec =
        new FlowSpec(
            new FlowName("a", "b"),
            login,
            B,
            Preset.LAN,
            Map.of("producer.override.ssl.key.password", "n33dle", "x.url", "http://u:n33dle@h/"),
            Map.of("admin.ssl.key.password", "n33dle"));

    DesiredFlow flow = translate(spec);

    assertThat(flow.connectors().toString() + flow).doesNotContain("n33dle");
    for (ConnectorConfig connector : flow.connectors()) {
      assertThat(connector.config().values().toString()).doesNotContain("n33dle");
    }
    assertThat(flow.connectors().getFirst().config())
        .containsEntry(
            "source.cluster.sasl.jaas.config",
            "${mirrorbench:a-b-source:source.cluster.sasl.jaas.config}")
        .containsEntry(
            "producer.override.ssl.key.password",
            "${mirrorbench:a-b-source:producer.override.ssl.key.password}")
        .containsEntry("x.url", "${mirrorbench:a-b-source:x.url}")
        .containsEntry("source.cluster.sasl.mechanism", "PLAIN");
    assertThat(flow.secrets()).containsOnlyKeys("a-b-source", "a-b-checkpoint", "a-b-heartbeat");
    assertThat(flow.secrets().get("a-b-heartbeat"))
        .containsKeys("producer.override.sasl.jaas.config", "target.cluster.sasl.jaas.config")
        .allSatisfy((key, value) -> assertThat(value).contains("n33dle"));
  }

  @Test
  void shouldPassReferencesThrough() {
    String jaas = "X required username=\"u\" password=\"${file:/run/s.properties:pw}\";";
    ClusterProfile login =
        new ClusterProfile(
            "a",
            "a:9092",
            Security.Custom.of(
                Map.of("sasl.jaas.config", jaas, "ssl.key.password", "${vault:kafka:pw}")),
            Access.MANAGED);

    DesiredFlow flow = translate(FlowSpec.of(login, B, ".*"));

    assertThat(flow.secrets()).isEmpty();
    assertThat(flow.connectors().getFirst().config())
        .containsEntry("source.cluster.sasl.jaas.config", jaas)
        .containsEntry("source.cluster.ssl.key.password", "${vault:kafka:pw}");
  }

  private static DesiredFlow translate(FlowSpec spec) {
    return new FlowTranslator(spec, 3, 3).translate();
  }

  private static Map<String, String> config(FlowSpec spec, int connector) {
    return translate(spec).connectors().get(connector).config();
  }

  /** As the connector sees it: its references replaced. */
  private static Map<String, String> unsealed(FlowSpec spec, int connector) {
    ConnectorConfig sealed = translate(spec).connectors().get(connector);
    Map<String, String> config = new HashMap<>(sealed.config());
    config.putAll(translate(spec).secrets().getOrDefault(sealed.name(), Map.of()));
    return config;
  }
}
