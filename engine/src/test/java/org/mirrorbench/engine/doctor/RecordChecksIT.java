package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.doctor.Ward.record;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Side;

/** What records themselves, their size and their age, run into. */
final class RecordChecksIT {

  private static final String SYNC = "sync.topic.configs.enabled";
  private static final String EXCLUDE = "config.properties.exclude";
  private final Ward ward = new Ward();
  private final FlowSpec flow = ward.flow();

  @Test
  void shouldFindRecordsThatAreTooLarge() throws Exception {
    String large = ward.create("large", 1, Map.of());
    Ward.send(ward.source, List.of(record(large, Instant.now(), 2_000)));
    String request = "producer.override.max.request.size";

    List<Finding> sent = ward.examine(new RecordSizeCheck(), ward.flow(Map.of(request, "1000")));

    assertThat(sent)
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactlyInAnyOrder(
            Symptom.RECORD_TOO_LARGE + " [2000, " + request + ", 1000]",
            Symptom.RECORDS_MAY_BE_TOO_LARGE
                + (" [1, " + large + ", 1048588, " + request + ", 1000]"));
    assertThat(sent)
        .allSatisfy(
            finding ->
                assertThat(finding.repair())
                    .isEqualTo(new Repair.Settings(Map.of(request, "1048588"))));

    String mirror =
        ward.create(ward.target, ward.mirror("large"), 1, Map.of("max.message.bytes", "500"));
    assertThat(ward.examine(new RecordSizeCheck(), ward.flow(Map.of(SYNC, "false"))))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactlyInAnyOrder(
            Symptom.RECORD_TOO_LARGE + " [2000, max.message.bytes, 500]",
            Symptom.RECORDS_MAY_BE_TOO_LARGE
                + (" [1, " + large + ", 1048588, max.message.bytes, 500]"));
    assertThat(ward.examine(new RecordSizeCheck(), ward.flow(Map.of(SYNC, "false"))).getFirst())
        .extracting(Finding::repair)
        .isEqualTo(
            new Repair.TopicConfig(Side.TARGET, mirror, Map.of("max.message.bytes", "1048588")));
    // kept in step, the mirror gets its brokers' default back
    assertThat(ward.examine(new RecordSizeCheck(), flow)).isEmpty();
  }

  @Test
  void shouldFindTimesThatTheTargetDoesNotTake() throws Exception {
    String week = "" + Duration.ofDays(7).toMillis();
    String future = ward.create("future", 1, Map.of("message.timestamp.after.max.ms", week));
    String past = ward.create("past", 1, Map.of("retention.ms", "-1"));
    Ward.send(
        ward.source,
        List.of(
            record(future, Instant.now().plus(Duration.ofHours(3)), 5),
            record(past, Instant.now().minus(Duration.ofDays(30)), 5)));
    FlowSpec apart = ward.flow(Map.of(EXCLUDE, "message\\.timestamp\\..*,retention\\.ms"));

    // both settings are the source topic's own, and are carried over
    assertThat(ward.examine(new TimestampsCheck(), flow)).isEmpty();
    assertThat(ward.examine(new ExpiryCheck(), flow)).isEmpty();
    assertThat(ward.examine(new TimestampsCheck(), apart))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.TIMESTAMP_REFUSED);
              assertThat(finding.subject()).isEqualTo(future);
              assertThat(finding.evidence()).contains("after.max.ms of the mirror allows 3600 s");
            });
    assertThat(ward.examine(new ExpiryCheck(), apart))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.RECORDS_EXPIRE_AT_ONCE);
              assertThat(finding.subject()).isEqualTo(past);
              assertThat(finding.evidence()).contains("for 604800 s, the source for ∞ s");
            });

    ward.create(
        ward.target, ward.mirror("past"), 1, Map.of("message.timestamp.before.max.ms", "1000"));
    assertThat(ward.examine(new TimestampsCheck(), ward.flow(Map.of(SYNC, "false"))))
        .filteredOn(finding -> finding.subject().equals(past))
        .singleElement()
        .satisfies(
            finding -> {
              String key = "message.timestamp.before.max.ms";
              assertThat(finding.values()).contains(key);
              assertThat(finding.repair())
                  .isEqualTo(
                      new Repair.TopicConfig(
                          Side.TARGET, ward.mirror("past"), Map.of(key, "" + Long.MAX_VALUE)));
            });
  }

  @Test
  void shouldFindMirrorsThatGrow() throws Exception {
    String topic = ward.create("zeros", 1, Map.of());
    Map<String, Object> compressing =
        Map.of("compression.type", "lz4", "batch.size", 200_000, "linger.ms", 200);
    try (KafkaProducer<byte[], byte[]> producer = Ward.producer(ward.source, compressing)) {
      for (int i = 0; i < 120; i++) {
        var _ = producer.send(record(topic, Instant.now(), 10_000));
      }
    }

    assertThat(ward.examine(new CompressionCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.MIRRORS_GROW);
              assertThat(finding.values()).contains("1", topic, "1200000");
            });
    FlowSpec compressed = ward.flow(Map.of("producer.override.compression.type", "zstd"));
    assertThat(ward.examine(new CompressionCheck(), compressed)).isEmpty();
  }

  @Test
  void shouldFindWhatIsInTheRecords() throws Exception {
    String holes = ward.create("holes", 1, Map.of());
    String framed = ward.create("framed", 1, Map.of());
    String numbers = ward.create("numbers", 1, Map.of());
    Map<String, Object> transactional = Map.of("transactional.id", ward.stem + "-holes");
    try (KafkaProducer<byte[], byte[]> producer = Ward.producer(ward.source, transactional)) {
      producer.initTransactions();
      for (int i = 0; i < 15; i++) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(holes, Ward.bytes("v"))).get();
        producer.commitTransaction();
      }
    }
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      byte[] value = ByteBuffer.allocate(20).put((byte) 0).putInt(7).array();
      records.add(new ProducerRecord<>(framed, 0, null, value));
      byte[] number = ByteBuffer.allocate(8).putLong(1_700_000_000_000L + i).array();
      records.add(new ProducerRecord<>(numbers, 0, null, number));
    }
    Ward.send(ward.source, records);
    Patient patient = ward.patient(flow);

    assertThat(new HolesCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.OFFSETS_WITH_HOLES + " [1, " + holes + " 14/29]");
    assertThat(new SchemaIdsCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactly(Symptom.SCHEMA_IDS_TRAVEL + " [1, " + framed + " [7]]");
  }
}
