package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.ProblemException;

/**
 * Asks one cluster about many topics. Throws {@link ProblemException} when it does not answer; a
 * topic that was deleted meanwhile is left out.
 */
final class TopicAsk implements AutoCloseable {

  private static final int BATCH = 500;

  private final ClusterProfile cluster;
  private final Admin admin;

  TopicAsk(ClusterProfile cluster) {
    this.cluster = cluster;
    this.admin = Admins.open(cluster, "plan");
  }

  Set<String> names() {
    return new TreeSet<>(answer(admin.listTopics().names()));
  }

  /** By topic, how many partitions it has. */
  Map<String, Integer> partitions(Set<String> topics) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<String> batch : batches(topics)) {
      each(admin.describeTopics(batch).topicNameValues())
          .forEach((topic, found) -> counts.put(topic, found.partitions().size()));
    }
    return counts;
  }

  Map<String, Config> configs(Set<String> topics) {
    Map<String, Config> configs = new HashMap<>();
    for (List<String> batch : batches(topics)) {
      List<ConfigResource> resources =
          batch.stream()
              .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
              .toList();
      each(admin.describeConfigs(resources).values())
          .forEach((resource, config) -> configs.put(resource.name(), config));
    }
    return configs;
  }

  /** By topic, why the brokers would not create it; nothing is created. */
  Map<String, Throwable> refusals(Map<String, TopicWish> wishes) {
    Map<String, Throwable> refusals = new TreeMap<>();
    if (wishes.isEmpty()) {
      return refusals;
    }
    try (Admin changing = Admins.openForChange(cluster, "plan")) {
      for (List<String> batch : batches(wishes.keySet())) {
        changing
            .createTopics(
                batch.stream().map(topic -> wish(wishes, topic).asKafka()).toList(),
                new CreateTopicsOptions().validateOnly(true))
            .values()
            .forEach((topic, asked) -> refusal(asked, topic, refusals));
      }
    }
    return refusals;
  }

  private static TopicWish wish(Map<String, TopicWish> wishes, String topic) {
    return Objects.requireNonNull(wishes.get(topic), topic);
  }

  private void refusal(KafkaFuture<Void> asked, String topic, Map<String, Throwable> refusals) {
    try {
      asked.get();
    } catch (ExecutionException e) {
      refusals.put(topic, Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private <K, V> Map<K, V> each(Map<K, KafkaFuture<V>> asked) {
    Map<K, V> answers = new HashMap<>();
    asked.forEach(
        (key, future) -> {
          try {
            answers.put(key, future.get());
          } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
              throw new ProblemException(KafkaProblems.of(cluster, e));
            }
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
    return answers;
  }

  private <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException | KafkaException e) {
      throw new ProblemException(KafkaProblems.of(cluster, e));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private ProblemException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ProblemException(KafkaProblems.of(cluster, e));
  }

  private static List<List<String>> batches(Collection<String> topics) {
    List<String> all = List.copyOf(new TreeSet<>(topics));
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }

  @Override
  public void close() {
    admin.close();
  }
}
