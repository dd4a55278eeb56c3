package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends in transactions; after every few committed ones it sends and aborts another, whose records
 * no committed reader may ever see.
 */
final class TransactionSender implements Sender {

  private static final Logger LOGGER = LoggerFactory.getLogger(TransactionSender.class);

  private static final int ABORT_EVERY = 8;

  private final ClusterProfile cluster;
  private final String transactionalId;
  private final DemoTopic topic;
  private final DemoRecords records;
  private final Tally tally;
  private @Nullable Producer<byte[], byte[]> producer;
  private long transactions;

  TransactionSender(
      ClusterProfile cluster,
      String transactionalId,
      DemoTopic topic,
      DemoRecords records,
      Tally tally) {
    this.cluster = cluster;
    this.transactionalId = transactionalId;
    this.topic = topic;
    this.records = records;
    this.tally = tally;
  }

  @Override
  public void send(int count) {
    try {
      commit(ready(), count);
      if (++transactions % ABORT_EVERY == 0) {
        abort(ready());
      }
    } catch (KafkaException e) {
      LOGGER.warn("The transaction of {} failed; a new producer goes on", topic.topic(), e);
      close();
    }
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
      producer = null;
    }
  }

  private Producer<byte[], byte[]> ready() {
    if (producer == null) {
      Producer<byte[], byte[]> opened =
          Producers.open(
              cluster,
              Map.of("transactional.id", transactionalId, "transaction.timeout.ms", 20_000));
      producer = opened;
      opened.initTransactions();
    }
    return producer;
  }

  private void commit(Producer<byte[], byte[]> open, int count) {
    open.beginTransaction();
    List<Future<RecordMetadata>> sent = sendAll(open, count);
    try {
      open.commitTransaction();
    } catch (KafkaException e) {
      // the marker may have been written before the answer was lost
      tally.doubt(count);
      throw e;
    }
    partitions(sent).forEach(tally::acknowledge);
  }

  private void abort(Producer<byte[], byte[]> open) {
    open.beginTransaction();
    sendAll(open, topic.partitions());
    open.flush();
    open.abortTransaction();
  }

  private List<Future<RecordMetadata>> sendAll(Producer<byte[], byte[]> open, int count) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sent.add(open.send(records.next(topic)));
    }
    return sent;
  }

  private static Map<TopicPartition, Long> partitions(List<Future<RecordMetadata>> sent) {
    Map<TopicPartition, Long> counts = new HashMap<>();
    for (Future<RecordMetadata> future : sent) {
      RecordMetadata metadata = future.resultNow();
      counts.merge(new TopicPartition(metadata.topic(), metadata.partition()), 1L, Long::sum);
    }
    return counts;
  }
}
