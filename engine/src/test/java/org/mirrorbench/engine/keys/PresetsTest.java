package org.mirrorbench.engine.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;

class PresetsTest {

  private static Map<String, String> fill(
      Preset preset, Map<String, String> connector, Map<String, String> worker) {
    return Presets.fill(
        new FlowSpec(
            new FlowName("A", "B"),
            ClusterProfile.plaintext("A", "a:1"),
            ClusterProfile.plaintext("B", "b:1"),
            preset,
            connector,
            worker));
  }

  private static Map<String, Object> client(Map<String, String> settings, String prefix) {
    Map<String, Object> properties = new HashMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            properties.put(key.substring(prefix.length()), value);
          }
        });
    properties.put("bootstrap.servers", "localhost:1");
    String serde = "org.apache.kafka.common.serialization.ByteArray";
    properties.put("key.serializer", serde + "Serializer");
    properties.put("value.serializer", serde + "Serializer");
    properties.put("key.deserializer", serde + "Deserializer");
    properties.put("value.deserializer", serde + "Deserializer");
    return properties;
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void shouldSetTheSameKnownKeysThatClientsAccept(Preset preset) {
    Map<String, String> figures = Presets.of(preset);
    assertThat(figures.keySet()).isEqualTo(Presets.of(Preset.LAN).keySet());
    figures
        .keySet()
        .forEach(
            key ->
                assertThat(Objects.requireNonNull(KeyCatalogue.standard().find(key), key).scope())
                    .isIn(Scope.PRODUCER, Scope.CONSUMER, Scope.CONNECTOR));
    ProducerConfig producer = new ProducerConfig(client(figures, "producer.override."));
    assertThat(producer.getLong("buffer.memory"))
        .isGreaterThan(producer.getInt("max.request.size"));
    ConsumerConfig consumer = new ConsumerConfig(client(figures, "source.consumer."));
    assertThat(consumer.getString("isolation.level")).isEqualTo("read_committed");
  }

  @Test
  void shouldDifferFromEachOther() {
    assertThat(java.util.Arrays.stream(Preset.values()).map(Presets::of).distinct()).hasSize(4);
  }

  @Test
  void shouldLetExplicitKeysWinWhereverTheyStand() {
    Map<String, String> filled =
        fill(
            Preset.LAN,
            Map.of("producer.override.linger.ms", "1", "consumer.max.poll.records", "2"),
            Map.of("producer.batch.size", "3"));
    assertThat(filled)
        .containsEntry("producer.override.linger.ms", "1")
        .containsEntry("consumer.max.poll.records", "2")
        .doesNotContainKeys("source.consumer.max.poll.records", "producer.override.batch.size");
  }

  /** A producer refuses idempotence beside these; without it, several in flight lose the order. */
  @ParameterizedTest
  @CsvSource({
    "acks, 1",
    "acks, 0",
    "acks, ${env:ACKS}",
    "retries, 0",
    "max.in.flight.requests.per.connection, 6",
    "enable.idempotence, false"
  })
  void shouldYieldToSettingsThatForbidIdempotence(String key, String value) {
    Map<String, String> filled =
        fill(Preset.LAN, Map.of("producer.override." + key, value), Map.of());
    Map<String, String> expected = new HashMap<>(Presets.of(Preset.LAN));
    expected.remove("producer.override.enable.idempotence");
    expected.remove("producer.override.max.in.flight.requests.per.connection");
    expected.put("producer.override." + key, value);
    assertThat(filled).isEqualTo(expected);
  }

  @Test
  void shouldKeepBatchesBelowAnExplicitMemory() {
    assertThat(fill(Preset.WAN, Map.of("producer.override.buffer.memory", "100000"), Map.of()))
        .doesNotContainKey("producer.override.batch.size");
    assertThat(fill(Preset.WAN, Map.of("producer.override.buffer.memory", "9000000"), Map.of()))
        .containsKey("producer.override.batch.size");
  }
}
