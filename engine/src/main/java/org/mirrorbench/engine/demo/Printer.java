package org.mirrorbench.engine.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Takes finger prints of key, value, timestamp and headers in their order. One thread.
 *
 * <p>Lengths are part of the print, so that no two different records run into the same bytes, and a
 * null is not an empty value.
 */
final class Printer {

  private final MessageDigest digest;
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  Printer() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  Print print(ConsumerRecord<byte[], byte[]> record) {
    add(record.timestamp());
    add(record.key());
    add(record.value());
    for (Header header : record.headers()) {
      add(header.key().getBytes(StandardCharsets.UTF_8));
      add(header.value());
    }
    ByteBuffer print = ByteBuffer.wrap(digest.digest());
    return new Print(print.getLong(), print.getLong(), key(record.key()));
  }

  private static long key(byte @Nullable [] key) {
    if (key == null) {
      return Print.NO_KEY;
    }
    long hash = ((long) Utils.murmur2(key) << 32) | (Arrays.hashCode(key) & 0xffff_ffffL);
    return hash == Print.NO_KEY ? 1 : hash;
  }

  private void add(byte @Nullable [] bytes) {
    add(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      digest.update(bytes);
    }
  }

  private void add(long value) {
    number.clear().putLong(value).flip();
    digest.update(number);
  }
}
