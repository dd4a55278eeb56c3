package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.connect.mirror.MirrorRecords;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;

/** What positions, logs, checkpoints and groups tell. */
final class LogChecksIT {

  private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");

  private final Ward ward = new Ward();
  private final FlowSpec flow = ward.flow();
  private final FlowNames names = new FlowNames(flow.name());

  private void forget(String topic, long before) throws Exception {
    Ward.admin(
        ward.source,
        admin ->
            admin
                .deleteRecords(
                    Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(before)))
                .all()
                .get());
  }

  @Test
  void shouldFindPositionsThatDoNotFitTheirLogs() throws Exception {
    ward.create(ward.target, names.offsetsTopic(), 1, COMPACT);
    String lost = ward.create("lost", 1, Map.of());
    String near = ward.create("near", 1, Map.of());
    String rewound = ward.create("rewound", 1, Map.of());
    String fine = ward.create("fine", 1, Map.of());
    for (String topic : List.of(lost, near, rewound, fine)) {
      Ward.produce(ward.source, topic, topic.equals(rewound) ? 5 : 100);
    }
    for (String topic : List.of("lost", "near", "rewound")) {
      ward.create(ward.target, ward.mirror(topic), 1, Map.of());
    }
    forget(lost, 60);
    forget(near, 10);
    forget(fine, 10);
    ward.positions(flow, Map.of(lost, 10L, near, 12L, rewound, 50L, fine, 99L));

    Patient patient = ward.patient(flow);

    assertThat(patient.positions()).hasSize(4);
    assertThat(new RetentionCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.subject())
        .containsExactlyInAnyOrder(
            Symptom.GAP + " " + lost + "-0", Symptom.GAP_NEAR + " " + near + "-0");
    assertThat(new RetentionCheck().examine(patient))
        .filteredOn(finding -> finding.symptom() == Symptom.GAP)
        .first()
        .extracting(Finding::evidence)
        .asString()
        .startsWith("49 records were deleted on the source before they were mirrored: 11 is");
    assertThat(new RewoundSourceCheck().examine(patient))
        .extracting(Finding::subject)
        .containsExactly(rewound + "-0");
    assertThat(new MirrorGoneCheck().examine(patient))
        .extracting(Finding::subject)
        .containsExactly(ward.mirror("fine"));
    assertThat(new PositionsCheck().examine(patient)).isEmpty();
  }

  @Test
  void shouldFindMirrorsWithoutPositions() throws Exception {
    ward.create("orders", 1, Map.of());
    ward.create(ward.target, ward.mirror("orders"), 1, Map.of());

    assertThat(ward.examine(new PositionsCheck(), flow)).isEmpty();

    Ward.produce(ward.target, ward.mirror("orders"), 3);

    assertThat(ward.examine(new PositionsCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.POSITIONS_MISSING);
              assertThat(finding.evidence()).contains("1 mirror(s)", ward.mirror("orders"));
            });
  }

  @Test
  void shouldFindTopicsThatWereMadeAnew() throws Exception {
    ward.create(ward.target, names.offsetsTopic(), 1, COMPACT);
    String topic = ward.create("orders", 1, Map.of());
    String kept = ward.create("kept", 1, Map.of());
    ward.create(ward.target, ward.mirror("orders"), 1, Map.of());
    ward.positions(flow, Map.of(topic, 3L, kept, 3L));
    TopicIds before = TopicIds.after(ward.patient(flow)).orElseThrow();

    Ward.admin(ward.source, admin -> admin.deleteTopics(List.of(topic)).all().get());
    Ward.admin(
        ward.target, admin -> admin.deleteTopics(List.of(ward.mirror("orders"))).all().get());
    await().until(() -> gone(topic));
    ward.create("orders", 1, Map.of());
    ward.create(ward.target, ward.mirror("orders"), 1, Map.of());
    Patient patient =
        ward.patient(flow, new Runs.Engine(), Result.err(PatientReader.noWorker(flow)), before);

    assertThat(new RecreatedTopicsCheck().examine(patient))
        .extracting(finding -> finding.symptom() + " " + finding.subject())
        .containsExactly(
            Symptom.SOURCE_MADE_ANEW + " " + topic,
            Symptom.TARGET_MADE_ANEW + " " + ward.mirror("orders"));
    assertThat(TopicIds.after(patient)).hasValue(before);
  }

  private boolean gone(String topic) throws Exception {
    try (Admin source = Admin.create(ward.source.clientProperties());
        Admin target = Admin.create(ward.target.clientProperties())) {
      return !source.listTopics().names().get().contains(topic)
          && !target.listTopics().names().get().contains(ward.mirror("orders"));
    }
  }

  @Test
  void shouldFindCheckpointsBehindTheMirror() throws Exception {
    ward.create("orders", 1, Map.of());
    String mirror = ward.create(ward.target, ward.mirror("orders"), 1, Map.of());
    String checkpoints =
        ward.create(ward.target, ward.source.alias() + ".checkpoints.internal", 1, COMPACT);
    Ward.produce(ward.target, mirror, 5);
    TopicPartition partition = new TopicPartition(mirror, 0);
    Ward.send(
        ward.target,
        List.of(
            MirrorRecords.checkpoint(checkpoints, "billing", partition, 90, 70),
            MirrorRecords.checkpoint(checkpoints, "audit", partition, 5, 5)));

    assertThat(ward.examine(new RewoundTargetCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.TARGET_REWOUND);
              assertThat(finding.evidence())
                  .startsWith("The checkpoint of group billing is 70 and the mirror ends at 5:");
            });
  }

  @Test
  void shouldFindOffsetSyncsOfTwoWriters() throws Exception {
    String syncs =
        ward.create(
            ward.source, "mm2-offset-syncs." + ward.target.alias() + ".internal", 1, COMPACT);
    TopicPartition mixed = new TopicPartition(ward.prefix + "mixed", 0);
    TopicPartition reset = new TopicPartition(ward.prefix + "reset", 0);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      records.add(MirrorRecords.sync(syncs, mixed, i, i % 2 == 0 ? i : 1000 + i));
      records.add(MirrorRecords.sync(syncs, reset, i, i < 5 ? 100 + i : i));
    }
    Ward.send(ward.source, records);

    assertThat(ward.examine(new SharedSyncsCheck(), flow))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.SYNCS_MIXED);
              assertThat(finding.evidence()).contains("of 1 partition(s)", mixed.toString());
            });
  }

  @Test
  void shouldFindGroupsThatLiveOnTheTarget() throws Exception {
    String topic = ward.create("orders", 1, Map.of());
    String mirror = ward.create(ward.target, ward.mirror("orders"), 1, Map.of());
    String group = ward.stem + "-billing";
    Ward.admin(
        ward.source,
        admin ->
            admin
                .alterConsumerGroupOffsets(
                    group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)))
                .all()
                .get());
    FlowSpec synced = ward.flow(Map.of("sync.group.offsets.enabled", "true"));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", ward.target.bootstrapServers(), "group.id", group),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(Set.of(mirror));
      await()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
              });
      consumer.commitSync();

      assertThat(ward.examine(new LiveGroupsCheck(), synced))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.symptom()).isEqualTo(Symptom.GROUP_LIVES_ON_TARGET);
                assertThat(finding.subject()).isEqualTo(group);
                assertThat(finding.evidence()).contains("1 member(s) on the target, 0 on the");
              });
      assertThat(ward.examine(new LiveGroupsCheck(), flow)).isEmpty();
    }
    assertThat(ward.examine(new LiveGroupsCheck(), synced)).isEmpty();
  }

  @Test
  void shouldFindAbortedTransactionsThatComeBack() throws Exception {
    String topic = ward.create("tx", 1, Map.of());
    Map<String, Object> transactional = Map.of("transactional.id", ward.stem + "-tx");
    try (KafkaProducer<byte[], byte[]> producer = Ward.producer(ward.source, transactional)) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, Ward.bytes("k"), Ward.bytes("v"))).get();
      producer.abortTransaction();
    }
    String level = "source.consumer.isolation.level";

    assertThat(ward.examine(new AbortedCheck(), ward.flow(Map.of(level, "read_uncommitted"))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.ABORTED_COME_BACK);
              assertThat(finding.repair())
                  .isEqualTo(new Repair.Settings(Map.of(level, "read_committed")));
            });
    assertThat(ward.examine(new AbortedCheck(), flow)).isEmpty();
  }

  @Test
  void shouldFindKeysThatAreWrittenOnBothSides() throws Exception {
    String both = ward.create("both", 1, Map.of());
    String apart = ward.create("apart", 1, Map.of());
    ward.create(ward.target, both, 1, Map.of());
    ward.create(ward.target, apart, 1, Map.of());
    Ward.produce(ward.source, both, 10);
    Ward.produce(ward.target, 10, i -> i + 7, both);
    Ward.produce(ward.source, apart, 10);
    Ward.produce(ward.target, 10, i -> i + 100, apart);
    FlowSpec back = ward.flow(ward.target, ward.source, Map.of());

    assertThat(ward.examine(new SameKeyCheck(), flow, back))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.SAME_KEY_ON_BOTH_SIDES);
              assertThat(finding.subject()).isEqualTo(both);
              assertThat(finding.values()).containsExactly("3", "10", "10");
            });
    assertThat(ward.examine(new SameKeyCheck(), flow)).isEmpty();
  }
}
