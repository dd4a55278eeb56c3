package org.mirrorbench.engine.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConfigsTopic;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.Advice.Topic;

/** The three storage topics: what they are, and whether they are somebody else's. */
final class StorageCheck {

  /** A leader renews its session key once an hour ({@code inter.worker.key.ttl.ms}). */
  private static final Duration KEY_LIFE = Duration.ofMinutes(65);

  private static final int ENOUGH_COPIES = 3;
  private static final int NAMES = 5;

  private final LocalWorker worker;
  private final ClusterProfile cluster;
  private final Admin admin;
  private final int brokers;
  private final List<Advice> found = new ArrayList<>();

  StorageCheck(LocalWorker worker, ClusterProfile cluster, Admin admin, int brokers) {
    this.worker = worker;
    this.cluster = cluster;
    this.admin = admin;
    this.brokers = brokers;
  }

  List<Advice> run(GroupState group, GroupReader groups)
      throws ExecutionException, InterruptedException {
    Map<String, TopicDescription> topics = topics();
    for (TopicDescription topic : topics.values()) {
      look(topic);
    }
    replication();
    if (topics.containsKey(worker.group().configsTopic())) {
      contents(group, groups);
    }
    return found;
  }

  private Map<String, TopicDescription> topics() throws ExecutionException, InterruptedException {
    ConnectGroup group = worker.group();
    Map<String, TopicDescription> existing = new HashMap<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> asked :
        admin
            .describeTopics(
                List.of(group.configsTopic(), group.offsetsTopic(), group.statusTopic()))
            .topicNameValues()
            .entrySet()) {
      try {
        existing.put(asked.getKey(), asked.getValue().get());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return existing;
  }

  private void look(TopicDescription topic) throws ExecutionException, InterruptedException {
    cleanup(topic.name());
    int partitions = topic.partitions().size();
    if (topic.name().equals(worker.group().configsTopic()) && partitions != 1) {
      found.add(Advice.of(Topic.CONFIGS_PARTITIONS, topic.name(), Integer.toString(partitions)));
    }
    int copies = topic.partitions().getFirst().replicas().size();
    if (copies < Math.min(ENOUGH_COPIES, brokers)) {
      found.add(
          Advice.of(
              Topic.STORAGE_COPIES,
              topic.name(),
              Integer.toString(copies),
              Integer.toString(brokers)));
    }
  }

  /** A worker without the right to read settings starts and hopes; so may the person. */
  private void cleanup(String topic) throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      Config config =
          admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
      ConfigEntry policy = config.get("cleanup.policy");
      if (policy != null && !"compact".equals(policy.value())) {
        found.add(Advice.of(Topic.STORAGE_NOT_COMPACTED, topic, policy.value()));
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
      found.add(Advice.of(Topic.CANNOT_LOOK, topic));
    }
  }

  private void replication() {
    for (String store : new String[] {"config", "offset", "status"}) {
      String key = store + ".storage.replication.factor";
      String wanted = worker.properties().get(key);
      if (wanted != null && wanted.matches("\\d+") && Long.parseLong(wanted) > brokers) {
        found.add(Advice.of(Topic.REPLICATION_TOO_HIGH, key, wanted, Integer.toString(brokers)));
      }
    }
  }

  /** Without a member of ours, connectors in the topic and a living leader are somebody else's. */
  private void contents(GroupState group, GroupReader groups)
      throws ExecutionException, InterruptedException {
    if (!group.hosts().isEmpty()) {
      return;
    }
    try (ConfigsTopic topic = new ConfigsTopic(cluster, worker.group().configsTopic())) {
      if (topic.wanted() instanceof Result.Ok<Optional<Map<String, String>>>(var wanted)
          && wanted.isPresent()) {
        owners(groups, topic.leaderSeen());
        waiting(wanted.get());
      }
    }
  }

  private void owners(GroupReader groups, @Nullable Instant leaderSeen)
      throws ExecutionException, InterruptedException {
    List<String> others = new ArrayList<>(groups.connectGroups());
    others.remove(worker.group().id());
    if (leaderSeen != null
        && leaderSeen.plus(KEY_LIFE).isAfter(Instant.now())
        && !others.isEmpty()) {
      found.add(
          Advice.of(
              Topic.STORAGE_OF_OTHER_GROUP,
              worker.group().configsTopic(),
              leaderSeen.toString(),
              worker.group().id(),
              String.join(", ", others.subList(0, Math.min(NAMES, others.size())))));
    }
  }

  private void waiting(Map<String, String> wanted) {
    if (!wanted.isEmpty()) {
      List<String> names = List.copyOf(new TreeSet<>(wanted.keySet()));
      found.add(
          Advice.of(
              Topic.CONNECTORS_WAITING,
              Integer.toString(names.size()),
              String.join(", ", names.subList(0, Math.min(NAMES, names.size())))));
    }
  }
}
