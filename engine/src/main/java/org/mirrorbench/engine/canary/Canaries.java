package org.mirrorbench.engine.canary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The records of one run. Each has a key, a value of a sequence number, random bytes and their
 * checksum, and a header with the run, so that it can be told and compared byte for byte.
 */
final class Canaries {

  static final String HEADER = "mirrorbench-canary";

  private static final int RANDOM_BYTES = 48;

  private final String topic;
  private final byte[] run;

  Canaries(String topic, String run) {
    this.topic = topic;
    this.run = run.getBytes(StandardCharsets.UTF_8);
  }

  /** The record of a number; 0 goes before those that are measured. */
  ProducerRecord<byte[], byte[]> record(int number, long timestamp) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, 0, timestamp, key(number), value(number));
    record.headers().add(HEADER, run);
    return record;
  }

  private byte[] key(int number) {
    return ("canary-" + number).getBytes(StandardCharsets.UTF_8);
  }

  /** The same each time: random bytes that nobody has to keep. */
  private byte[] value(int number) {
    byte[] random = new byte[RANDOM_BYTES];
    new Random(Arrays.hashCode(run) * 31L + number).nextBytes(random);
    CRC32 checksum = new CRC32();
    checksum.update(random);
    return ByteBuffer.allocate(Integer.BYTES + RANDOM_BYTES + Long.BYTES)
        .putInt(number)
        .put(random)
        .putLong(checksum.getValue())
        .array();
  }

  /** Which record it is; null when it is none of this run. */
  @Nullable Integer number(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(HEADER);
    if (header == null || !Arrays.equals(header.value(), run) || record.key() == null) {
      return null;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    return key.matches("canary-\\d{1,6}") ? Integer.valueOf(key.substring(7)) : null;
  }

  /** Whether it is byte for byte what was sent, with the time that it was sent with. */
  boolean same(ConsumerRecord<byte[], byte[]> record, int number, long timestamp) {
    return Arrays.equals(record.key(), key(number))
        && Arrays.equals(record.value(), value(number))
        && record.headers().toArray().length == 1
        && record.timestamp() == timestamp;
  }
}
