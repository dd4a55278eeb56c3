package org.mirrorbench.engine.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.topology.TopicInfo.PartitionInfo;

/** Every topic, Kafka's internal ones too, with what the one who asks may do with it. */
final class TopicsPart {

  private static final int CHUNK = 500;

  private final Reading reading;
  private final KafkaFuture<List<String>> names;

  TopicsPart(Reading reading) {
    this.reading = reading;
    this.names =
        reading
            .admin()
            .listTopics(new ListTopicsOptions().listInternal(true))
            .names()
            .thenApply(List::copyOf);
  }

  /** Waits for the names of all topics. */
  List<String> names() throws ExecutionException, InterruptedException {
    return names.get();
  }

  /** A topic that was deleted meanwhile is left out. */
  SortedMap<String, TopicInfo> collect() throws ExecutionException, InterruptedException {
    List<KafkaFuture<TopicInfo>> described = describe();
    SortedMap<String, TopicInfo> topics = new TreeMap<>();
    int done = 0;
    for (KafkaFuture<TopicInfo> each : described) {
      try {
        TopicInfo topic = each.get();
        topics.put(topic.name(), topic);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
      if (++done % CHUNK == 0 || done == described.size()) {
        reading.told("topics", done, described.size());
      }
    }
    return topics;
  }

  private List<KafkaFuture<TopicInfo>> describe() throws ExecutionException, InterruptedException {
    var options =
        new DescribeTopicsOptions()
            .includeAuthorizedOperations(true)
            .timeoutMs(Reading.CHUNK_MILLIS);
    List<KafkaFuture<TopicInfo>> described = new ArrayList<>();
    for (List<String> chunk : Reading.chunks(names.get(), CHUNK)) {
      reading
          .admin()
          .describeTopics(chunk, options)
          .topicNameValues()
          .values()
          .forEach(one -> described.add(one.thenApply(TopicsPart::info)));
    }
    return described;
  }

  private static TopicInfo info(TopicDescription topic) {
    return new TopicInfo(
        topic.name(),
        topic.topicId(),
        topic.isInternal(),
        topic.partitions().stream().map(TopicsPart::info).toList(),
        topic.authorizedOperations());
  }

  private static PartitionInfo info(TopicPartitionInfo partition) {
    Node leader = partition.leader();
    return new PartitionInfo(
        partition.partition(),
        partition.replicas().size(),
        partition.isr().size(),
        leader != null && !leader.isEmpty());
  }
}
