package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.ClusterProfile;

/** Sends without transactions and counts what the broker acknowledges. */
final class PlainSender implements Sender {

  private final DemoTopic topic;
  private final DemoRecords records;
  private final Tally tally;
  private final Producer<byte[], byte[]> producer;

  PlainSender(ClusterProfile cluster, DemoTopic topic, DemoRecords records, Tally tally) {
    this.topic = topic;
    this.records = records;
    this.tally = tally;
    producer = Producers.open(cluster, Map.of());
  }

  @Override
  public void send(int count) {
    for (int i = 0; i < count; i++) {
      var _ =
          producer.send(
              records.next(topic),
              (metadata, failure) -> {
                if (failure == null) {
                  tally.acknowledge(new TopicPartition(metadata.topic(), metadata.partition()), 1);
                } else {
                  tally.doubt(1);
                }
              });
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(30));
  }
}
