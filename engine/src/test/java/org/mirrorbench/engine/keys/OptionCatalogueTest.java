package org.mirrorbench.engine.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Option.Part;
import org.mirrorbench.engine.keys.Option.Restart;

final class OptionCatalogueTest {

  private final OptionCatalogue catalogue = OptionCatalogue.standard();

  /** "Connector Main Settings" of the document that the product follows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin.timeout.ms", "replication.policy.class", "replication.policy.separator",
        "consumer.poll.timeout.ms", "offset-syncs.topic.location", "topic.filter.class",
        "config.property.filter.class", "config.properties.exclude", "offset.lag.max",
        "offset-syncs.topic.replication.factor", "refresh.topics.enabled",
        "refresh.topics.interval.seconds", "replication.factor", "sync.topic.acls.enabled",
        "sync.topic.acls.interval.seconds", "sync.topic.configs.enabled",
        "sync.topic.configs.interval.seconds", "checkpoints.topic.replication.factor",
        "emit.checkpoints.enabled", "emit.checkpoints.interval.seconds", "group.filter.class",
        "refresh.groups.enabled", "refresh.groups.interval.seconds", "sync.group.offsets.enabled",
        "sync.group.offsets.interval.seconds", "emit.heartbeats.enabled",
        "emit.heartbeats.interval.seconds", "heartbeats.topic.replication.factor", "topics",
        "groups", "tasks.max"
      })
  void shouldOfferWhatTheTablesName(String key) {
    Option option = Objects.requireNonNull(catalogue.find(key));

    assertThat(option.common()).isTrue();
    assertThat(option.readBy()).isNotEmpty();
    assertThat(option.restart()).isEqualTo(Restart.TASKS);
  }

  @Test
  void shouldOfferEveryOtherKeyOfMirrorMakerAndItsRecordClients() {
    List<String> keys = catalogue.all().stream().map(Option::key).toList();

    assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(170);
    assertThat(keys)
        .contains(
            "transforms", "topic.creation.groups", "errors.retry.timeout", "use.defaults.from",
            "producer.override.retries", "source.consumer.metadata.max.age.ms",
            "offset.flush.interval.ms")
        .doesNotContain(
            "name", "sasl.jaas.config", "producer.override.ssl.key.password",
            "source.cluster.alias", "source.consumer.group.id", "group.id", "listeners");
  }

  @Test
  void shouldSaySomethingPlainOfEach() {
    for (Option option : catalogue.all()) {
      assertThat(option.documentation())
          .as(option.key())
          .doesNotContainPattern("</?(?:p|code|a|ul|li|br|em|b)\\b");
      if (option.common()) {
        assertThat(option.documentation()).as(option.key()).endsWith(".").hasSizeLessThan(170);
      }
    }
    assertThat(catalogue.common()).hasSizeBetween(60, 75);
    assertThat(catalogue.common()).extracting(Option::key).startsWith("topics", "topics.exclude");
  }

  @Test
  void shouldTellTypesRangesChoicesAndReaders() {
    Option tasks = Objects.requireNonNull(catalogue.find("tasks.max"));
    assertThat(tasks.range()).isEqualTo("[1,...]");
    assertThat(tasks.stockDefault()).isEqualTo("1");
    assertThat(tasks.ourDefault()).isEqualTo("2");
    assertThat(tasks.unit()).isEqualTo(OptionUnit.COUNT);
    Option location = Objects.requireNonNull(catalogue.find("offset-syncs.topic.location"));
    assertThat(location.choices()).containsExactly("source", "target");
    assertThat(location.readBy()).isEqualTo(Set.of(Part.SOURCE, Part.CHECKPOINT));
    Option compression =
        Objects.requireNonNull(catalogue.find("producer.override.compression.type"));
    assertThat(compression.choices()).contains("lz4", "zstd");
    assertThat(compression.group()).isEqualTo(OptionGroup.PRODUCER);
    Option worker = Objects.requireNonNull(catalogue.find("exactly.once.source.support"));
    assertThat(worker.worker()).isTrue();
    assertThat(worker.restart()).isEqualTo(Restart.WORKER);
    assertThat(catalogue.find("nothing.knows.it")).isNull();
    assertThat(catalogue.find("target.admin.retries")).isNotNull();
  }

  @Test
  void shouldKnowWhatAPresetGives() {
    assertThat(catalogue.defaultOf("producer.override.linger.ms", Preset.WAN)).isEqualTo("100");
    assertThat(catalogue.defaultOf("refresh.topics.interval.seconds", Preset.LAN)).isEqualTo("10");
    assertThat(catalogue.defaultOf("errors.tolerance", Preset.LAN)).isEqualTo("none");
    String rate = "mirrorbench.quota.producer_byte_rate";
    assertThat(catalogue.defaultOf(rate, Preset.LAN)).isNull();
    assertThat(catalogue.defaultOf(rate, Preset.GENTLE)).isEqualTo("10485760");
  }

  @Test
  void shouldFillEveryGroup() {
    for (OptionGroup group : OptionGroup.values()) {
      assertThat(catalogue.of(group)).as(group.name()).isNotEmpty();
      assertThat(catalogue.of(group).getFirst().common()).isTrue();
    }
  }
}
