package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.Brokers;

final class MirrorAuditIT extends MirroredTopic {

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
    List<PartitionAudit> audits = audit.run(workload.topics(), MirroredTopic::mirror).orThrow();

    Measured.time("comparison of " + workload.total() + " records", begin);
    assertThat(audits).hasSize(25).allMatch(PartitionAudit::identical);
    assertThat(audits).allMatch(one -> one.source() == one.target() && one.compacted() == 0);
    assertThat(audits.stream().mapToLong(PartitionAudit::source).sum()).isEqualTo(workload.total());
    assertThat(MirrorAudit.identical(audits)).isTrue();
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

    assertThat(audit.run(List.of(topic), MirroredTopic::mirror).orThrow().getFirst().identical())
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
    Result<List<PartitionAudit>> result = audit.run(List.of(topic + "x"), MirroredTopic::mirror);

    assertThat(((Result.Err<?>) result).problem()).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void shouldGiveUpWhenTheTimeIsOver() {
    produce(source, topic, 0, 10);

    Result<List<PartitionAudit>> result =
        new MirrorAudit(source, target, Duration.ZERO).run(List.of(topic), MirroredTopic::mirror);

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
}
