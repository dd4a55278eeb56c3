package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;

/**
 * First and end offset of each partition that has a leader. Admin asks each leader once for all its
 * partitions; those of a leader that is silent or refuses are missing.
 */
final class RangesPart implements Part<Map<TopicPartition, LogRange>> {

  private static final int STEP = 1_000;

  private final Reading reading;
  private final Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
  private final ListOffsetsResult starts;
  private final ListOffsetsResult ends;

  RangesPart(Reading reading, Collection<TopicInfo> topics) {
    this.reading = reading;
    for (TopicInfo topic : topics) {
      for (TopicInfo.PartitionInfo partition : topic.partitions()) {
        if (partition.led()) {
          partitions.put(
              new TopicPartition(topic.name(), partition.partition()), OffsetSpec.earliest());
        }
      }
    }
    this.starts = ask(partitions);
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>(partitions);
    latest.replaceAll((partition, spec) -> OffsetSpec.latest());
    this.ends = ask(latest);
  }

  private ListOffsetsResult ask(Map<TopicPartition, OffsetSpec> specs) {
    return reading
        .admin()
        .listOffsets(specs, new ListOffsetsOptions().timeoutMs(Reading.BROKER_MILLIS));
  }

  @Override
  public Result<Map<TopicPartition, LogRange>> collect() throws InterruptedException {
    Map<TopicPartition, LogRange> ranges = HashMap.newHashMap(partitions.size());
    @Nullable ExecutionException refusal = null;
    int done = 0;
    for (TopicPartition partition : partitions.keySet()) {
      try {
        long start = starts.partitionResult(partition).get().offset();
        long end = ends.partitionResult(partition).get().offset();
        ranges.put(partition, new LogRange(start, end));
      } catch (ExecutionException e) {
        refusal = e;
      }
      if (++done % STEP == 0 || done == partitions.size()) {
        reading.told("ranges", done, partitions.size());
      }
    }
    return ranges.isEmpty() && refusal != null
        ? Result.err(reading.problem(refusal))
        : Result.ok(ranges);
  }
}
