package org.mirrorbench.engine.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * What a comparison must know of a topic beforehand.
 *
 * @param compacts whether its cleanup policy contains compaction
 */
record TopicFacts(int partitions, boolean compacts) {

  /** Of a topic that does not exist. */
  static final TopicFacts NONE = new TopicFacts(0, false);

  /** Facts by name; topics that do not exist are left out. */
  static Result<Map<String, TopicFacts>> read(ClusterProfile cluster, Collection<String> topics) {
    try (Admin admin = Admins.open(cluster, "audit")) {
      Map<String, TopicFacts> facts = new HashMap<>();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> entry :
          admin.describeTopics(topics).topicNameValues().entrySet()) {
        try {
          int partitions = entry.getValue().get().partitions().size();
          facts.put(entry.getKey(), new TopicFacts(partitions, compacts(admin, entry.getKey())));
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
            return Result.err(KafkaProblems.of(cluster, e));
          }
        }
      }
      return Result.ok(facts);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Result.err(new Problem.Failed("Comparison", "it was interrupted.", "Start it again."));
    }
  }

  static List<TopicPartition> partitions(Map<String, TopicFacts> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    topics.forEach(
        (name, facts) ->
            IntStream.range(0, facts.partitions())
                .forEach(number -> partitions.add(new TopicPartition(name, number))));
    return partitions;
  }

  private static boolean compacts(Admin admin, String topic)
      throws InterruptedException, ExecutionException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    ConfigEntry policy = config == null ? null : config.get("cleanup.policy");
    return policy != null && policy.value() != null && policy.value().contains("compact");
  }
}
