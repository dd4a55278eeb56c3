package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mirrorbench.engine.doctor.Ward.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.plan.Side;

/** Sizes, times, order and load, provoked on real brokers. */
final class LoadChecksIT {

  private static final int PASS_WITHOUT_WORKER = 40;
  private static final String SYNC = "sync.topic.configs.enabled";
  private final Ward ward = new Ward();
  private final FlowSpec flow = ward.flow();

  @Test
  void shouldFindSettingsThatAreTakenBack() throws Exception {
    ward.create("orders", 1, Map.of());
    String mirror =
        ward.create(ward.target, ward.mirror("orders"), 1, Map.of("retention.bytes", "70000"));

    List<Finding> found = ward.examine(new ConfigSyncCheck(), flow);

    assertThat(found)
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(
            Symptom.TARGET_CONFIG_WIPED + " [1, " + mirror + " retention.bytes=70000]");
    Repair.Settings mend = (Repair.Settings) Objects.requireNonNull(found.getFirst().repair());
    assertThat(ward.examine(new ConfigSyncCheck(), ward.flow(mend.connector()))).isEmpty();
    assertThat(ward.examine(new ConfigSyncCheck(), ward.flow(Map.of(SYNC, "false")))).isEmpty();
  }

  @Test
  void shouldFindDefaultsOfBrokersThatAreCarriedOver() throws Exception {
    ward.create("orders", 1, Map.of());
    String key = "log.segment.delete.delay.ms";
    ConfigResource all = new ConfigResource(ConfigResource.Type.BROKER, "");
    ConfigEntry entry = new ConfigEntry(key, "61000");
    change(all, new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !ward.examine(new BrokerDefaultsCheck(), flow).isEmpty());
      assertThat(ward.examine(new BrokerDefaultsCheck(), flow))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .containsExactly(Symptom.BROKER_DEFAULTS_CARRIED + " [file.delete.delay.ms=61000]");
    } finally {
      change(all, new AlterConfigOp(entry, AlterConfigOp.OpType.DELETE));
    }
  }

  private void change(ConfigResource resource, AlterConfigOp op) throws Exception {
    Ward.admin(
        ward.source,
        admin -> admin.incrementalAlterConfigs(Map.of(resource, List.of(op))).all().get());
  }

  @Test
  void shouldFindWorkThatIsSpreadBadly() throws Exception {
    String hot = ward.create("hot", 8, Map.of());
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      records.add(record(hot, Instant.now(), 100_000));
    }
    Ward.send(ward.source, records);

    assertThat(ward.examine(new TaskSpreadCheck(), ward.flow(Map.of("tasks.max", "1"))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.FEW_TASKS);
              assertThat(finding.values()).containsExactly("1", "8");
              assertThat(finding.repair()).isEqualTo(new Repair.Settings(Map.of("tasks.max", "2")));
            });
    assertThat(ward.examine(new TaskSpreadCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.HOT_PARTITION);
              assertThat(finding.subject()).isEqualTo(hot + "-0");
            });
  }

  @Test
  void shouldFindProducersThatLoseOrderOrTime() throws Exception {
    ward.create("orders", 1, Map.of());
    String idempotence = "producer.override.enable.idempotence";
    FlowSpec risky =
        ward.flow(
            Map.of(
                idempotence,
                "false",
                "producer.override.max.in.flight.requests.per.connection",
                "5"));

    assertThat(ward.examine(new OrderCheck(), risky))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.ORDER_AT_RISK);
              assertThat(finding.repair())
                  .isInstanceOfSatisfying(
                      Repair.Settings.class,
                      mend -> assertThat(mend.connector()).containsEntry(idempotence, "true"));
            });
    Patient near = ward.patient(flow);
    assertThat(new OrderCheck().examine(near)).isEmpty();
    assertThat(new DistanceCheck().examine(near)).isEmpty();
    assertThat(new DistanceCheck().examine(Altered.distant(near, Duration.ofMillis(80))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.LONG_WAY);
              assertThat(finding.evidence()).contains("takes 80 ms", "131072", "compression none");
              assertThat(finding.repair()).isEqualTo(new Repair.Settings(Presets.of(Preset.WAN)));
            });
  }

  @Test
  void shouldFindMirrorsThatDoNotFitTheirSources() throws Exception {
    String longer = ward.create("longer", 1, Map.of());
    ward.create("grown", 3, Map.of());
    String shrunk = ward.create("shrunk", 1, Map.of());
    String mirror = ward.create(ward.target, ward.mirror("longer"), 1, Map.of());
    ward.create(ward.target, ward.mirror("grown"), 1, Map.of());
    ward.create(ward.target, ward.mirror("shrunk"), 2, Map.of());
    Ward.produce(ward.source, longer, 3);
    Ward.produce(ward.target, mirror, 5);
    Patient patient = ward.patient(flow);

    assertThat(new DuplicatesCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.MIRROR_LONGER + " [1, " + mirror + "-0 +2]");
    assertThat(new PartitionsCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values() + finding.repair())
        .containsExactly(
            Symptom.MIRROR_TOO_FEW_PARTITIONS
                + (" [1, 3]" + new Repair.Partitions(Side.TARGET, ward.mirror("grown"), 3)),
            Symptom.MIRROR_MORE_PARTITIONS
                + (" [2, 1]" + new Repair.Partitions(Side.SOURCE, shrunk, 2)));
  }

  @Test
  void shouldFindStorageThatDoesNotServe() throws Exception {
    FlowNames names = new FlowNames(flow.name());
    ward.create(
        ward.target,
        names.configsTopic(),
        3,
        Map.of("cleanup.policy", "delete", "max.message.bytes", "12000"));
    ward.create("x".repeat(180), 100, Map.of());
    FlowSpec lazy =
        new FlowSpec(
            flow.name(),
            flow.source(),
            flow.target(),
            flow.preset(),
            flow.connectorSettings(),
            Map.of("offset.flush.interval.ms", "60000"));
    Patient patient = ward.patient(lazy);

    assertThat(new StorageCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(
            Symptom.STORAGE_NOT_COMPACTED + " [delete]", Symptom.STORAGE_CONFIGS_SPLIT + " [3]");
    assertThat(new FlushCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.FLUSHES_RARELY + " [60000]");
    List<Finding> found = new TaskSizeCheck().examine(patient).toList();
    assertThat(found)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.TASK_CONFIG_TOO_LARGE);
              assertThat(finding.values()).last().isEqualTo("12000");
            });
    Repair.Settings mend = (Repair.Settings) Objects.requireNonNull(found.getFirst().repair());
    assertThat(ward.examine(new TaskSizeCheck(), ward.flow(mend.connector()))).isEmpty();
  }

  @Test
  void shouldKeepSilentAboutAPairThatIsWell() throws Exception {
    String topic = ward.create("orders", 2, Map.of("retention.ms", "604800000"));
    Ward.produce(ward.source, topic, 200);
    ward.create(ward.target, ward.mirror("orders"), 2, Map.of("retention.ms", "604800000"));

    CheckReport report = new Doctor().examine(ward.patient(flow), Progress.NONE);

    assertThat(report.findings()).isEmpty();
    assertThat(report.passed()).hasSizeGreaterThan(PASS_WITHOUT_WORKER);
  }
}
