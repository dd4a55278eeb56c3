package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;

class MirrorAuditIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int RECORDS = 300;

  private final ClusterProfile source = Brokers.source().profile();
  private final ClusterProfile target = Brokers.target().profile();
  private final MirrorAudit audit = new MirrorAudit(source, target, TIMEOUT);
  private String topic = "";

  @BeforeEach
  void createTopics() throws Exception {
    topic = Brokers.prefix("audit") + "orders";
    create(source, topic, Map.of());
    create(target, mirror(topic), Map.of());
  }

  @Test
  void shouldBeSilentOnATrueCopyOfEveryKindOfTopic() throws Exception {
    Workload workload = Workload.start(source, Brokers.prefix("copy"), 3_000).orThrow();
    try (workload) {
      await().atMost(Duration.ofSeconds(40)).until(() -> workload.total() >= 9_000);
      workload.stop();
    }
    for (String name : workload.topics()) {
      int partitions =
          TopicFacts.read(source, List.of(name))
              .orThrow()
              .getOrDefault(name, TopicFacts.NONE)
              .partitions();
      createPartitions(target, mirror(name), partitions, Map.of());
      for (int partition = 0; partition < partitions; partition++) {
        copy(new TopicPartition(name, partition), _ -> {});
      }
    }

    long begin = System.nanoTime();
    List<PartitionAudit> audits = audit.run(workload.topics(), MirrorAuditIT::mirror).orThrow();

    Measured.time("comparison of " + workload.total() + " records", begin);
    assertThat(audits).hasSize(25).allMatch(PartitionAudit::identical);
    assertThat(audits).allMatch(one -> one.source() == one.target() && one.compacted() == 0);
    assertThat(audits.stream().mapToLong(PartitionAudit::source).sum()).isEqualTo(workload.total());
    assertThat(MirrorAudit.identical(audits)).isTrue();
  }

  @Test
  void shouldFindAMissingRecord() {
    PartitionAudit found = auditAfter(records -> records.remove(77));

    assertThat(found).isEqualTo(found(RECORDS - 1, 1, 0, 0, 0, 0));
  }

  @Test
  void shouldFindAnExtraRecord() {
    PartitionAudit found =
        auditAfter(records -> records.add(77, with(records.get(77), "k", "planted", 5L)));

    assertThat(found).isEqualTo(found(RECORDS + 1, 0, 1, 0, 0, 0));
  }

  @Test
  void shouldFindAnAlteredValue() {
    assertThat(auditAfter(replace(old -> with(old, key(old), "other", old.timestamp()))))
        .isEqualTo(found(RECORDS, 0, 0, 1, 0, 0));
  }

  @Test
  void shouldFindAnAlteredKey() {
    assertThat(auditAfter(replace(old -> with(old, "other", value(old), old.timestamp()))))
        .isEqualTo(found(RECORDS, 0, 0, 1, 0, 0));
  }

  @Test
  void shouldFindAnAlteredTimestamp() {
    assertThat(auditAfter(replace(old -> with(old, key(old), value(old), old.timestamp() + 1))))
        .isEqualTo(found(RECORDS, 0, 0, 1, 0, 0));
  }

  @Test
  void shouldFindAnAlteredHeader() {
    assertThat(
            auditAfter(
                replace(
                    old -> {
                      ProducerRecord<byte[], byte[]> changed =
                          with(old, key(old), value(old), old.timestamp());
                      changed.headers().remove("first").add("first", TestRecords.text("x"));
                      return changed;
                    })))
        .isEqualTo(found(RECORDS, 0, 0, 1, 0, 0));
  }

  @Test
  void shouldFindHeadersInAnotherOrder() {
    assertThat(
            auditAfter(
                replace(
                    old -> {
                      ProducerRecord<byte[], byte[]> changed =
                          with(old, key(old), value(old), old.timestamp());
                      byte[] first = old.headers().lastHeader("first").value();
                      changed.headers().remove("first").add("first", first);
                      return changed;
                    })))
        .isEqualTo(found(RECORDS, 0, 0, 1, 0, 0));
  }

  @Test
  void shouldTellANullValueFromAnEmptyOne() {
    assertThat(
            auditAfter(
                replace(
                    old ->
                        new ProducerRecord<>(
                            old.topic(), 0, old.timestamp(), old.key(), null, old.headers()))))
        .isEqualTo(found(RECORDS, 0, 0, 1, 0, 0));
  }

  @Test
  void shouldCountRecordsDeliveredTwice() {
    PartitionAudit found =
        auditAfter(records -> records.addAll(200, List.copyOf(records.subList(150, 200))));

    assertThat(found).isEqualTo(found(RECORDS + 50, 0, 0, 0, 50, 0));
    assertThat(found.complete()).isTrue();
    assertThat(found.identical()).isFalse();
  }

  @Test
  void shouldFindTwoRecordsThatChangedPlaces() {
    PartitionAudit found = auditAfter(records -> Collections.swap(records, 10, 11));

    assertThat(found).isEqualTo(found(RECORDS, 0, 0, 0, 0, 1));
  }

  @Test
  void shouldNotSeeAbortedRecordsAndEndAfterTheMarker() {
    produce(source, topic, 0, 10);
    try (Producer<byte[], byte[]> producer =
        Producers.open(target, Map.of("transactional.id", topic))) {
      producer.initTransactions();
      for (ProducerRecord<byte[], byte[]> record : read(new TopicPartition(topic, 0))) {
        producer.beginTransaction();
        var _ = producer.send(record);
        producer.abortTransaction();
        producer.beginTransaction();
        var _ = producer.send(record);
        producer.commitTransaction();
      }
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(mirror(topic), TestRecords.text("never seen")));
      producer.flush();
      producer.abortTransaction();
    }

    assertThat(audit.run(List.of(topic), MirrorAuditIT::mirror).orThrow().getFirst().identical())
        .isTrue();
  }

  @Test
  void shouldReportATopicWithoutMirrorAsMissing() {
    produce(source, topic, 0, 10);

    PartitionAudit found = audit.run(List.of(topic), name -> "nobody." + name).orThrow().getFirst();

    assertThat(found.missing()).isEqualTo(10);
    assertThat(found.target()).isZero();
  }

  @Test
  void shouldRefuseATopicThatTheSourceDoesNotHave() {
    Result<List<PartitionAudit>> result = audit.run(List.of(topic + "x"), MirrorAuditIT::mirror);

    assertThat(((Result.Err<?>) result).problem()).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void shouldGiveUpWhenTheTimeIsOver() {
    produce(source, topic, 0, 10);

    Result<List<PartitionAudit>> result =
        new MirrorAudit(source, target, Duration.ZERO).run(List.of(topic), MirrorAuditIT::mirror);

    assertThat(((Result.Err<?>) result).problem()).isInstanceOf(Problem.TimedOut.class);
  }

  @Test
  void shouldFindGapsAndDuplicatesInAMirroredSequence() throws Exception {
    String numbers = topic + ".numbers";
    createPartitions(source, numbers, 2, Map.of());
    createPartitions(target, mirror(numbers), 2, Map.of());
    SequenceWriter writer = SequenceWriter.start(source, numbers, 2, 2_000);
    try (writer) {
      await().until(() -> writer.acknowledged().values().stream().allMatch(count -> count > 500));
    }
    copy(new TopicPartition(numbers, 0), records -> records.addAll(records.subList(400, 500)));
    copy(new TopicPartition(numbers, 1), records -> records.subList(100, 150).clear());

    Map<Integer, Long> expected = writer.acknowledged();
    assertThat(new SequenceAudit(source, TIMEOUT).run(numbers, expected).orThrow())
        .hasSize(2)
        .allMatch(SequenceReport::exactlyOnce);
    List<SequenceReport> found =
        new SequenceAudit(target, TIMEOUT).run(mirror(numbers), expected).orThrow();

    assertThat(found.getFirst().duplicates()).isEqualTo(100);
    assertThat(found.getFirst().atLeastOnce()).isTrue();
    assertThat(found.getLast().missing()).isEqualTo(50);
    assertThat(found.getLast().atLeastOnce()).isFalse();
  }

  private static String mirror(String topic) {
    return "source." + topic;
  }

  private PartitionAudit auditAfter(Consumer<List<ProducerRecord<byte[], byte[]>>> damage) {
    produce(source, topic, 0, RECORDS);
    copy(new TopicPartition(topic, 0), damage);
    return audit.run(List.of(topic), MirrorAuditIT::mirror).orThrow().getFirst();
  }

  private PartitionAudit found(
      long count, long missing, long extra, long altered, long duplicates, long reordered) {
    return new PartitionAudit(
        topic, mirror(topic), 0, RECORDS, count, missing, extra, altered, duplicates, reordered, 0);
  }

  private static Consumer<List<ProducerRecord<byte[], byte[]>>> replace(
      UnaryOperator<ProducerRecord<byte[], byte[]>> change) {
    return records -> records.set(77, change.apply(records.get(77)));
  }

  /** The simplest mirror there is: read it all, write it all. */
  private void copy(
      TopicPartition partition, Consumer<List<ProducerRecord<byte[], byte[]>>> damage) {
    List<ProducerRecord<byte[], byte[]>> records = read(partition);
    damage.accept(records);
    try (KafkaProducer<byte[], byte[]> producer = TestRecords.producer(target.bootstrapServers())) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        var _ = producer.send(record);
      }
      producer.flush();
    }
  }

  private List<ProducerRecord<byte[], byte[]>> read(TopicPartition partition) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer = MirrorAudit.consumer(source)) {
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      PartitionReader reader = new PartitionReader(consumer, partition, end, Deadline.in(TIMEOUT));
      ConsumerRecord<byte[], byte[]> record = reader.next();
      while (record != null) {
        records.add(
            new ProducerRecord<>(
                mirror(partition.topic()),
                partition.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers()));
        record = reader.next();
      }
    }
    return records;
  }

  private static ProducerRecord<byte[], byte[]> with(
      ProducerRecord<byte[], byte[]> old, String key, String value, long timestamp) {
    return new ProducerRecord<>(
        old.topic(),
        0,
        timestamp,
        TestRecords.text(key),
        TestRecords.text(value),
        new RecordHeaders(old.headers().toArray()));
  }

  private static String key(ProducerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static String value(ProducerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private static void produce(ClusterProfile cluster, String topic, int from, int to) {
    TestRecords.produce(cluster.bootstrapServers(), topic, from, to);
  }

  private static void create(ClusterProfile cluster, String topic, Map<String, String> configs)
      throws Exception {
    createPartitions(cluster, topic, 1, configs);
  }

  private static void createPartitions(
      ClusterProfile cluster, String topic, int partitions, Map<String, String> configs)
      throws Exception {
    try (Admin admin = Admin.create(cluster.clientProperties())) {
      admin
          .createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(configs)))
          .all()
          .get();
    }
  }
}
