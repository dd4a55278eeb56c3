package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;

/**
 * The largest replica of each partition. One that only a silent broker or a broken disk holds is
 * missing.
 */
final class SizesPart implements Part<Map<TopicPartition, Long>> {

  private final Reading reading;
  private final Collection<KafkaFuture<Map<String, LogDirDescription>>> brokers;

  SizesPart(Reading reading, List<Node> nodes) {
    this.reading = reading;
    this.brokers =
        reading
            .admin()
            .describeLogDirs(
                nodes.stream().map(Node::id).toList(),
                new DescribeLogDirsOptions().timeoutMs(Reading.BROKER_MILLIS))
            .descriptions()
            .values();
  }

  @Override
  public Result<Map<TopicPartition, Long>> collect() throws InterruptedException {
    Map<TopicPartition, Long> bytes = new HashMap<>();
    @Nullable ExecutionException refusal = null;
    int done = 0;
    int answers = 0;
    for (KafkaFuture<Map<String, LogDirDescription>> broker : brokers) {
      try {
        broker.get().values().forEach(folder -> add(folder, bytes));
        answers++;
      } catch (ExecutionException e) {
        refusal = e;
      }
      reading.told("sizes", ++done, brokers.size());
    }
    return answers == 0 && refusal != null
        ? Result.err(reading.problem(refusal))
        : Result.ok(bytes);
  }

  /** A replica that is being moved in is no copy yet. */
  private static void add(LogDirDescription folder, Map<TopicPartition, Long> bytes) {
    if (folder.error() == null) {
      folder
          .replicaInfos()
          .forEach(
              (partition, replica) -> {
                if (!replica.isFuture()) {
                  bytes.merge(partition, replica.size(), Math::max);
                }
              });
    }
  }
}
