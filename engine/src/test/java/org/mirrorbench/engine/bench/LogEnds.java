package org.mirrorbench.engine.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** How many records the target's topic holds; topics are new, so offsets are counts. */
final class LogEnds implements AutoCloseable {

  private final Admin admin;
  private final String topic;
  private final Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
  private boolean exists;

  LogEnds(String bootstrap, String topic) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    this.topic = topic;
    for (int partition = 0; partition < Scenario.PARTITIONS; partition++) {
      latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
  }

  /** 0 as long as the topic does not exist or has no leaders. */
  long count() throws InterruptedException, ExecutionException {
    exists = exists || admin.listTopics().names().get().contains(topic);
    if (!exists) {
      return 0;
    }
    try {
      return admin.listOffsets(latest).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        return 0;
      }
      throw e;
    }
  }

  /** Frees the disk for the next run. */
  void deleteTopic() throws InterruptedException, ExecutionException {
    if (exists) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
