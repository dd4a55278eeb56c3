package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Each way in which a mirror can differ from its topic. */
final class MirrorDamageIT extends MirroredTopic {

  private static final int RECORDS = 300;

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

  private PartitionAudit auditAfter(Consumer<List<ProducerRecord<byte[], byte[]>>> damage) {
    produce(source, topic, 0, RECORDS);
    copy(new TopicPartition(topic, 0), damage);
    return audit.run(List.of(topic), MirroredTopic::mirror).orThrow().getFirst();
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
}
