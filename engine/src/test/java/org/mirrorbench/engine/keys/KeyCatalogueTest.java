package org.mirrorbench.engine.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.mirror.MirrorMakerConfig;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.SourceAndTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCatalogueTest {

  private static final KeyCatalogue KEYS = KeyCatalogue.standard();

  @ParameterizedTest
  @CsvSource({
    "tasks.max, CONNECTOR, INT, 1",
    "sync.group.offsets.enabled, CONNECTOR, BOOLEAN, false",
    "emit.heartbeats.interval.seconds, CONNECTOR, LONG, 1",
    "exactly.once.support, CONNECTOR, STRING, requested",
    "offset.flush.interval.ms, WORKER, LONG, 60000",
    "clusters, MIRROR_MAKER, LIST,",
    "producer.override.linger.ms, PRODUCER, LONG, 5",
    "source.consumer.fetch.min.bytes, CONSUMER, INT, 1",
    "target.admin.retries, ADMIN, INT, 2147483647",
    "batch.size, PRODUCER, INT, 16384"
  })
  void shouldKnow(String key, Scope scope, ConfigDef.Type type, String defaultValue) {
    KeyInfo found = Objects.requireNonNull(KEYS.find(key), key);
    assertThat(found.scope()).isEqualTo(scope);
    assertThat(found.type()).isEqualTo(type);
    assertThat(found.defaultValue()).isEqualTo(defaultValue);
    assertThat(found.documentation()).isNotBlank();
  }

  @Test
  void shouldNotKnowWhatDoesNotExist() {
    assertThat(KEYS.find("topics.blacklist")).isNull();
    assertThat(KEYS.find("producer.override.fetch.min.bytes")).isNull();
    assertThat(KEYS.find("")).isNull();
  }

  @Test
  void shouldMarkSecrets() {
    assertThat(Objects.requireNonNull(KEYS.find("source.admin.ssl.key.password")).secret())
        .isTrue();
    assertThat(Objects.requireNonNull(KEYS.find("topics")).secret()).isFalse();
  }

  @Test
  void shouldHoldEveryScope() {
    for (Scope scope : Scope.values()) {
      assertThat(KEYS.names(scope)).as(scope.name()).isNotEmpty();
    }
    assertThat(KEYS.all()).hasSizeGreaterThan(400);
  }

  /** Which keys stock copies to clients and keeps at the top level is asked of stock itself. */
  @Test
  void shouldNameTheKeysThatStockInherits() {
    Set<String> candidates = new HashSet<>();
    KEYS.all().forEach(key -> candidates.add(key.name()));
    candidates.removeIf(name -> name.startsWith("config.providers") || name.equals("clusters"));
    Map<String, String> file = new HashMap<>();
    candidates.forEach(name -> file.put("A." + name, "1"));
    Map<String, String> settings = stock(file);
    Set<String> copied = new HashSet<>(candidates);
    copied.removeIf(name -> !settings.containsKey("source.consumer." + name));
    assertThat(KeyCatalogue.clusterKeys()).isEqualTo(copied);

    Map<String, String> top = new HashMap<>();
    candidates.forEach(name -> top.put(name, "1"));
    KeyCatalogue.workerKeysIgnoredWhenDedicated().forEach(top::remove);
    top.keySet().removeAll(KeyCatalogue.clusterKeys());
    Set<String> retained = new HashSet<>(stock(top).keySet());
    retained.retainAll(top.keySet());
    Set<String> expected = new HashSet<>(KeyCatalogue.flowKeysAtTopLevel());
    expected.retainAll(top.keySet());
    assertThat(retained).isEqualTo(expected);
  }

  private static Map<String, String> stock(Map<String, String> file) {
    file.remove("plugin.path");
    file.put("clusters", "A,B");
    file.put("plugin.discovery", "service_load");
    file.remove("dedicated.mode.enable.internal.rest");
    return new MirrorMakerConfig(file)
        .connectorBaseConfig(new SourceAndTarget("A", "B"), MirrorSourceConnector.class);
  }
}
