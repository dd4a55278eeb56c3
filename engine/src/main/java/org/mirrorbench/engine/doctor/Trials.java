package org.mirrorbench.engine.doctor;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.plan.MirrorConfigs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/**
 * Asks a target whether it would create and configure the mirrors as MirrorMaker is going to ask;
 * nothing is changed. Topics that differ in nothing but their names are tried once, so that the
 * size of the requests does not grow with the number of topics.
 */
final class Trials {

  /** The controller refuses larger requests: 10,000 partitions. */
  private static final int MOST_PARTITIONS = 5_000;

  private static final int MOST = 200;

  private final ClusterProfile target;
  private final Result<ConnectorConfig> config;
  private final Result<Inventory> from;
  private final Result<Inventory> to;
  private final Result<SortedMap<String, String>> mirrored;

  /**
   * @param config the source connector as it should be
   */
  Trials(
      ClusterProfile target,
      Result<ConnectorConfig> config,
      Result<Inventory> from,
      Result<Inventory> to,
      Result<SortedMap<String, String>> mirrored) {
    this.target = target;
    this.config = config;
    this.from = from;
    this.to = to;
    this.mirrored = mirrored;
  }

  /** Asks side by side; the answers are awaited by the caller. */
  Asked ask(Inquiry inquiry) {
    return new Asked(
        inquiry.of(target, "a trial to create topics", this::create),
        inquiry.of(target, "a trial to configure topics", this::alter));
  }

  private Result<Trial> create() throws InterruptedException {
    Map<String, TopicInfo> here = from.orThrow().topics();
    Map<String, TopicInfo> there = to.orThrow().topics();
    SortedMap<String, TopicInfo> missing = new TreeMap<>();
    mirrored
        .orThrow()
        .forEach(
            (topic, remote) -> {
              if (!there.containsKey(remote)) {
                missing.put(remote, here.get(topic));
              }
            });
    return Result.ok(create(missing, from.orThrow().configs().orThrow()));
  }

  private Result<Trial> alter() throws InterruptedException {
    if ("false".equals(config.orThrow().config().get("sync.topic.configs.enabled"))) {
      return Result.ok(new Trial(Map.of(), Map.of()));
    }
    Map<String, TopicInfo> there = to.orThrow().topics();
    SortedMap<String, TopicInfo> existing = new TreeMap<>();
    mirrored
        .orThrow()
        .forEach(
            (topic, remote) -> {
              if (there.containsKey(remote)) {
                existing.put(topic, there.get(remote));
              }
            });
    return Result.ok(alter(existing, from.orThrow().configs().orThrow()));
  }

  /**
   * @param missing topics of the source by the names that their mirrors will have
   * @param described their configurations by their names on the source
   */
  private Trial create(SortedMap<String, TopicInfo> missing, Map<String, Config> described)
      throws InterruptedException {
    MirrorConfigs configs = new MirrorConfigs(config.orThrow().config());
    short replication =
        Short.parseShort(config.orThrow().config().getOrDefault("replication.factor", "2"));
    Map<Map<String, String>, NewTopic> alike = new LinkedHashMap<>();
    Map<String, Integer> tried = new HashMap<>();
    int partitions = 0;
    for (Map.Entry<String, TopicInfo> each : missing.entrySet()) {
      Config have = described.get(each.getValue().name());
      Map<String, String> wanted = have == null ? Map.of() : configs.ofNew(have);
      NewTopic known = alike.get(wanted);
      int count = each.getValue().partitions().size();
      if (known != null) {
        tried.merge(known.name(), 1, Integer::sum);
      } else if (alike.size() < MOST && partitions + count <= MOST_PARTITIONS) {
        partitions += count;
        alike.put(wanted, new NewTopic(each.getKey(), count, replication).configs(wanted));
        tried.put(each.getKey(), 1);
      }
    }
    return new Trial(tried, alike.isEmpty() ? Map.of() : refused(alike.values()));
  }

  private Map<String, String> refused(Collection<NewTopic> topics) throws InterruptedException {
    try (Admin admin = Admins.open(target, "trial")) {
      return reasons(
          admin.createTopics(topics, new CreateTopicsOptions().validateOnly(true)).values());
    }
  }

  /**
   * @param existing mirrors by their names on the source
   */
  private Trial alter(SortedMap<String, TopicInfo> existing, Map<String, Config> described)
      throws InterruptedException {
    MirrorConfigs configs = new MirrorConfigs(config.orThrow().config());
    Map<List<AlterConfigOp>, String> alike = new LinkedHashMap<>();
    Map<String, Integer> tried = new HashMap<>();
    for (Map.Entry<String, TopicInfo> each : existing.entrySet()) {
      Config have = described.get(each.getKey());
      List<AlterConfigOp> wanted = have == null ? List.of() : configs.ofExisting(have);
      String mirror = each.getValue().name();
      if (wanted.isEmpty() || (alike.size() >= MOST && !alike.containsKey(wanted))) {
        continue;
      }
      String known = alike.putIfAbsent(wanted, mirror);
      tried.merge(known == null ? mirror : known, 1, Integer::sum);
    }
    Map<ConfigResource, Collection<AlterConfigOp>> asked = new HashMap<>();
    alike.forEach(
        (wanted, mirror) ->
            asked.put(new ConfigResource(ConfigResource.Type.TOPIC, mirror), wanted));
    return new Trial(tried, asked.isEmpty() ? Map.of() : refused(asked));
  }

  private Map<String, String> refused(Map<ConfigResource, Collection<AlterConfigOp>> asked)
      throws InterruptedException {
    try (Admin admin = Admins.open(target, "trial")) {
      Map<String, KafkaFuture<Void>> answers = new TreeMap<>();
      admin
          .incrementalAlterConfigs(asked, new AlterConfigsOptions().validateOnly(true))
          .values()
          .forEach((resource, answer) -> answers.put(resource.name(), answer));
      return reasons(answers);
    }
  }

  private static Map<String, String> reasons(Map<String, KafkaFuture<Void>> answers)
      throws InterruptedException {
    Map<String, String> refused = new TreeMap<>();
    for (Map.Entry<String, KafkaFuture<Void>> answer : answers.entrySet()) {
      try {
        answer.getValue().get();
      } catch (ExecutionException e) {
        refused.put(answer.getKey(), reason(e));
      }
    }
    return refused;
  }

  private static String reason(ExecutionException refusal) {
    Throwable cause = refusal.getCause();
    String message = cause == null ? null : cause.getMessage();
    return message == null ? String.valueOf(cause) : message;
  }

  /** What a target is asked. */
  record Asked(Inquiry.Question<Trial> create, Inquiry.Question<Trial> alter) {

    TrialFacts answers() {
      return new TrialFacts(create.answer(), alter.answer());
    }
  }
}
