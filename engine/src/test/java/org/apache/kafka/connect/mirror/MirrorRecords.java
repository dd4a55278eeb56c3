package org.apache.kafka.connect.mirror;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Writes what MirrorMaker writes, for which it keeps its own words to itself. */
public final class MirrorRecords {

  private MirrorRecords() {}

  public static ProducerRecord<byte[], byte[]> sync(
      String topic, TopicPartition partition, long upstream, long downstream) {
    OffsetSync sync = new OffsetSync(partition, upstream, downstream);
    return new ProducerRecord<>(topic, 0, sync.recordKey(), sync.recordValue());
  }

  public static ProducerRecord<byte[], byte[]> checkpoint(
      String topic, String group, TopicPartition partition, long upstream, long downstream) {
    Checkpoint checkpoint = new Checkpoint(group, partition, upstream, downstream, "");
    return new ProducerRecord<>(topic, 0, checkpoint.recordKey(), checkpoint.recordValue());
  }

  public static ProducerRecord<byte[], byte[]> heartbeat(
      String topic, String source, String target, long at) {
    Heartbeat heartbeat = new Heartbeat(source, target, at);
    return new ProducerRecord<>(topic, 0, heartbeat.recordKey(), heartbeat.recordValue());
  }
}
