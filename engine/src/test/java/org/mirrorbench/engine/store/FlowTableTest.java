package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.secret.SecretRule;

class FlowTableTest {

  private static final String PASSWORD = "hunter2-is-not-to-be-found";

  @TempDir Path workspace;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(workspace).orThrow();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void shouldGiveBackWhatWasSaved() {
    FlowSpec spec = flow(Map.of("security.protocol", "SSL"), Map.of("topics", "a|b\"'é"));

    store.flows().save(spec, "/etc/mm2.properties");
    reopen();

    assertThat(store.flows().all())
        .containsExactly(
            new SavedFlow(spec, new Runs.Engine(), "/etc/mm2.properties", List.of(), "STOPPED"));
  }

  @Test
  void shouldNeverWriteSecrets() throws IOException {
    store
        .flows()
        .save(
            flow(
                Map.of(
                    "sasl.mechanism",
                    "PLAIN",
                    "sasl.jaas.config",
                    "org.apache.kafka.PlainLoginModule required password=\"" + PASSWORD + "\";"),
                Map.of("topics", ".*", "producer.override.ssl.key.password", PASSWORD)),
            "mm2.properties");
    store.backup();

    assertThat(store.flows().all())
        .singleElement()
        .satisfies(
            saved -> {
              assertThat(saved.missingSecrets())
                  .containsExactly(
                      "north.sasl.jaas.config", "north->south.producer.override.ssl.key.password");
              assertThat(saved.spec().connectorSettings()).containsOnly(Map.entry("topics", ".*"));
              assertThat(saved.spec().source().security().clientProperties())
                  .containsOnly(Map.entry("sasl.mechanism", "PLAIN"));
            });
    store.close();
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(PASSWORD);
      }
    }
  }

  @Test
  void shouldKeepTheDesiredStateWhenSavedAgain() {
    FlowSpec spec = flow(Map.of(), Map.of("topics", "a"));
    store.flows().save(spec, null);

    assertThat(store.flows().desire(spec.name(), "RUNNING")).isTrue();
    store.flows().save(flow(Map.of(), Map.of("topics", "b")), null);
    reopen();

    assertThat(store.flows().all())
        .singleElement()
        .satisfies(
            saved -> {
              assertThat(saved.desired()).isEqualTo("RUNNING");
              assertThat(saved.spec().connectorSettings()).containsEntry("topics", "b");
            });
  }

  @Test
  void shouldRefuseUnknownFlowsAndStates() {
    FlowName unknown = new FlowName("a", "b");
    assertThat(store.flows().desire(unknown, "RUNNING")).isFalse();
    assertThatThrownBy(() -> store.flows().desire(unknown, "JUMPING"))
        .hasMessageContaining("JUMPING");
  }

  @Test
  void shouldTakeEveryPasswordOfKafkaForASecret() {
    Stream.of(AdminClientConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef())
        .flatMap(definition -> definition.configKeys().values().stream())
        .filter(key -> key.type == ConfigDef.Type.PASSWORD)
        .forEach(
            key ->
                assertThat(SecretRule.isSecret("source." + key.name, "x")).as(key.name).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "basic.auth.user.info, anna:x, true",
    "ssl.keystore.certificate.chain, -----BEGIN CERTIFICATE-----, true",
    "ssl.keystore.location, /etc/key.jks, false",
    "anything, https://anna:x@registry/, true",
    "sasl.oauthbearer.token.endpoint.url, https://idp/token, false",
    "ssl.key.password, '${file:/run/secrets:key}', false",
    "key.converter, org.apache.kafka.connect.converters.ByteArrayConverter, false",
    "confluent.cloud.API-Key, x, true"
  })
  void shouldTellSecretsFromSettings(String key, String value, boolean secret) {
    assertThat(SecretRule.isSecret(key, value)).isEqualTo(secret);
  }

  private void reopen() {
    store.close();
    open();
  }

  private static FlowSpec flow(Map<String, String> security, Map<String, String> settings) {
    return new FlowSpec(
        new FlowName("north", "south"),
        new ClusterProfile("north", "n:1", Security.Custom.of(security), Access.READ_ONLY),
        ClusterProfile.plaintext("south", "s:1"),
        Preset.WAN,
        settings,
        Map.of("offset.flush.interval.ms", "5000"));
  }
}
