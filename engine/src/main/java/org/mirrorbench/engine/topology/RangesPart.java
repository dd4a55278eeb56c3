package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
 *
 * <p>Ends are asked for when the first offsets are there: Admin knows the leaders by then, and need
 * not look for them twice. Nor can an end be older than the first offset beside it.
 */
final class RangesPart implements Part<Map<TopicPartition, LogRange>> {

  private static final int STEP = 1_000;

  private final Reading reading;
  private final Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
  private final ListOffsetsResult starts;
  private @Nullable ExecutionException refusal;
  private int done;

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
  }

  private ListOffsetsResult ask(Map<TopicPartition, OffsetSpec> specs) {
    return reading
        .admin()
        .listOffsets(specs, new ListOffsetsOptions().timeoutMs(Reading.BROKER_MILLIS));
  }

  @Override
  public Result<Map<TopicPartition, LogRange>> collect() throws InterruptedException {
    Map<TopicPartition, Long> first = answers(starts, partitions.keySet());
    Map<TopicPartition, OffsetSpec> latest = HashMap.newHashMap(first.size());
    first.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, LogRange> ranges = HashMap.newHashMap(first.size());
    answers(ask(latest), latest.keySet())
        .forEach(
            (partition, end) ->
                ranges.put(partition, new LogRange(first.getOrDefault(partition, end), end)));
    return ranges.isEmpty() && refusal != null
        ? Result.err(reading.problem(refusal))
        : Result.ok(ranges);
  }

  private Map<TopicPartition, Long> answers(ListOffsetsResult asked, Set<TopicPartition> of)
      throws InterruptedException {
    Map<TopicPartition, Long> offsets = HashMap.newHashMap(of.size());
    for (TopicPartition partition : of) {
      try {
        offsets.put(partition, asked.partitionResult(partition).get().offset());
      } catch (ExecutionException e) {
        refusal = e;
      }
      if (++done % STEP == 0 || done == 2 * partitions.size()) {
        reading.told("ranges", done, 2 * partitions.size());
      }
    }
    return offsets;
  }
}
