package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.flow.TopicSelection;

/** The data partitions of a flow's source and their ends. Not safe for use by several threads. */
final class SourceTopics {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Admin admin;
  private final TopicSelection selection;
  private final IsolationLevel isolation;
  private List<TopicPartition> partitions = List.of();
  private long listedAt;

  /** What the source holds of a partition: offsets from start up to, not including, end. */
  record Range(long start, long end) {}

  SourceTopics(Admin admin, TopicSelection selection, IsolationLevel isolation) {
    this.admin = admin;
    this.selection = selection;
    this.isolation = isolation;
  }

  /** The ranges of all data partitions; one whose topic has just been deleted is left out. */
  Map<TopicPartition, Range> ranges() throws ExecutionException, InterruptedException {
    refresh();
    Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (TopicPartition partition : partitions) {
      earliest.put(partition, OffsetSpec.earliest());
      latest.put(partition, OffsetSpec.latest());
    }
    ListOffsetsResult starts = admin.listOffsets(earliest);
    ListOffsetsResult ends = admin.listOffsets(latest, new ListOffsetsOptions(isolation));
    Map<TopicPartition, Range> ranges = new HashMap<>();
    for (TopicPartition partition : partitions) {
      try {
        long start = starts.partitionResult(partition).get().offset();
        long end = ends.partitionResult(partition).get().offset();
        ranges.put(partition, new Range(start, end));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
        listedAt = 0;
      }
    }
    return ranges;
  }

  private void refresh() throws ExecutionException, InterruptedException {
    long now = System.nanoTime();
    if (listedAt != 0 && now - listedAt < FRESH.toNanos()) {
      return;
    }
    List<String> topics =
        admin.listTopics().names().get().stream().filter(selection::isData).toList();
    List<TopicPartition> found = new ArrayList<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .values()
        .forEach(
            topic ->
                topic
                    .partitions()
                    .forEach(
                        info -> found.add(new TopicPartition(topic.name(), info.partition()))));
    found.sort((a, b) -> a.toString().compareTo(b.toString()));
    partitions = found;
    listedAt = now;
  }
}
