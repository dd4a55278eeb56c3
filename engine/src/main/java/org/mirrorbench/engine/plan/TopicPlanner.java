package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/**
 * Finds the topics that MirrorMaker would create or enlarge for a flow, and has the brokers say
 * whether they would accept them. Changes nothing. Blocking.
 */
public final class TopicPlanner {

  private static final SortedMap<String, String> COMPACT =
      new TreeMap<>(Map.of("cleanup.policy", "compact"));
  private static final int STAGES = 4;

  private final FlowSpec spec;
  private final FlowNames names;
  private final Map<String, ConnectorConfig> connectors = new HashMap<>();

  /**
   * @param desired the flow's connectors
   */
  public TopicPlanner(FlowSpec spec, List<ConnectorConfig> desired) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
    desired.forEach(connector -> connectors.put(connector.name(), connector));
  }

  /** What is found, or why the clusters could not be asked. */
  public Result<TopicLook> look(Progress progress) {
    TopicRules rules;
    try {
      rules = rules();
    } catch (KafkaException | IllegalArgumentException e) {
      return Result.ok(unusable(e));
    }
    try (TopicAsk source = new TopicAsk(spec.source());
        TopicAsk target = new TopicAsk(spec.target())) {
      return Result.ok(look(rules, source, target, progress));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  /** How many source partitions the flow mirrors. */
  public Result<Integer> partitions() {
    try (TopicAsk source = new TopicAsk(spec.source())) {
      return Result.ok(sum(selected(rules(), source, source.names())));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException | IllegalArgumentException e) {
      return Result.err(KafkaProblems.of(spec.source(), e));
    }
  }

  /** With a setting or a pattern like this the connector would not start at all. */
  private TopicLook unusable(RuntimeException why) {
    String said = String.valueOf(why.getMessage()).replaceAll("\\s+", " ");
    Objection refused =
        Objection.of(
            Objection.Kind.SETTING_REFUSED, names.sourceConnector(), "its topic filter", said);
    return new TopicLook(List.of(), List.of(refused), 0, new TreeMap<>());
  }

  private TopicRules rules() {
    return new TopicRules(config(names.sourceConnector()));
  }

  private Map<String, String> config(String connector) {
    return Objects.requireNonNull(connectors.get(connector), connector).config();
  }

  private static Map<String, Integer> selected(TopicRules rules, TopicAsk source, Set<String> all) {
    Set<String> selected = new TreeSet<>(all);
    selected.removeIf(topic -> !rules.replicates(topic));
    return source.partitions(selected);
  }

  private static int sum(Map<String, Integer> partitions) {
    return partitions.values().stream().mapToInt(Integer::intValue).sum();
  }

  private TopicLook look(TopicRules rules, TopicAsk source, TopicAsk target, Progress progress) {
    progress.at("topics", 0, STAGES);
    Set<String> onSource = source.names();
    Set<String> onTarget = target.names();
    Map<String, Integer> partitions = selected(rules, source, onSource);
    progress.at("topics", 1, STAGES);
    List<TopicWish> wishes = new ArrayList<>(internal(rules, onSource, onTarget));
    wishes.addAll(mirrors(rules, source, partitions, onTarget));
    wishes.addAll(mirroredHeartbeats(rules, wishes, onTarget));
    progress.at("topics", 2, STAGES);
    SortedMap<String, String> facts = new TreeMap<>();
    partitions.forEach((topic, count) -> facts.put("source " + topic, count.toString()));
    wishes.forEach(wish -> facts.put("wish " + wish.side() + " " + wish.name(), wish.toString()));
    List<Change> changes = new ArrayList<>();
    wishes.forEach(wish -> changes.add(new Change.CreateTopic(wish)));
    changes.addAll(enlarged(rules, target, partitions, onTarget, facts));
    progress.at("topics", 3, STAGES);
    List<Objection> objections = new ArrayList<>(objections(source, Side.SOURCE, wishes));
    objections.addAll(objections(target, Side.TARGET, wishes));
    progress.at("topics", STAGES, STAGES);
    return new TopicLook(changes, objections, sum(partitions), facts);
  }

  /** MirrorMaker's own topics: one partition, compacted. */
  private List<TopicWish> internal(TopicRules rules, Set<String> onSource, Set<String> onTarget) {
    List<TopicWish> wishes = new ArrayList<>();
    if (rules.emitsOffsetSyncs()) {
      boolean atSource =
          !"target".equals(config(names.sourceConnector()).get("offset-syncs.topic.location"));
      wishes.add(
          own(names.sourceConnector(), "offset-syncs", atSource, rules.offsetSyncs(atSource)));
    }
    if (connectors.containsKey(names.checkpointConnector())) {
      wishes.add(own(names.checkpointConnector(), "checkpoints", false, rules.checkpoints()));
    }
    if (connectors.containsKey(names.heartbeatConnector())) {
      boolean atSource = FlowTranslator.heartbeatHome(spec).equals(spec.source());
      wishes.add(own(names.heartbeatConnector(), "heartbeats", atSource, rules.heartbeats()));
    }
    wishes.removeIf(
        wish -> (wish.side() == Side.SOURCE ? onSource : onTarget).contains(wish.name()));
    return wishes;
  }

  private TopicWish own(String connector, String what, boolean atSource, String topic) {
    @Nullable String factor = config(connector).get(what + ".topic.replication.factor");
    short copies = factor == null ? 3 : Short.parseShort(factor.strip());
    ClusterProfile cluster = atSource ? spec.source() : spec.target();
    Side side = atSource ? Side.SOURCE : Side.TARGET;
    return new TopicWish(side, cluster.alias(), topic, 1, copies, COMPACT);
  }

  private List<TopicWish> mirrors(
      TopicRules rules, TopicAsk source, Map<String, Integer> partitions, Set<String> onTarget) {
    Set<String> missing = new TreeSet<>(partitions.keySet());
    missing.removeIf(topic -> onTarget.contains(rules.remote(topic)));
    Map<String, Config> configs = source.configs(missing);
    List<TopicWish> wishes = new ArrayList<>();
    for (String topic : missing) {
      Config config = configs.get(topic);
      Integer count = partitions.get(topic);
      if (config != null && count != null) {
        wishes.add(mirror(rules, topic, count, rules.configs(config)));
      }
    }
    return wishes;
  }

  private TopicWish mirror(
      TopicRules rules, String topic, int partitions, SortedMap<String, String> configs) {
    String remote = rules.remote(topic);
    short copies = rules.replication();
    return new TopicWish(Side.TARGET, spec.target().alias(), remote, partitions, copies, configs);
  }

  /** A heartbeats topic that will be on the source is mirrored as soon as it is there. */
  private List<TopicWish> mirroredHeartbeats(
      TopicRules rules, List<TopicWish> wishes, Set<String> onTarget) {
    return wishes.stream()
        .filter(wish -> wish.side() == Side.SOURCE && wish.name().equals(rules.heartbeats()))
        .filter(wish -> rules.replicates(wish.name()))
        .map(wish -> mirror(rules, wish.name(), 1, COMPACT))
        .filter(wish -> !onTarget.contains(wish.name()))
        .toList();
  }

  private static List<Change> enlarged(
      TopicRules rules,
      TopicAsk target,
      Map<String, Integer> partitions,
      Set<String> onTarget,
      SortedMap<String, String> facts) {
    Map<String, Integer> wanted = new TreeMap<>();
    partitions.forEach((topic, count) -> wanted.put(rules.remote(topic), count));
    Set<String> there = new TreeSet<>(wanted.keySet());
    there.removeIf(remote -> !onTarget.contains(remote) || !rules.knows(remote));
    List<Change> changes = new ArrayList<>();
    target
        .partitions(there)
        .forEach(
            (remote, count) -> {
              facts.put("target " + remote, count.toString());
              int more = Objects.requireNonNull(wanted.get(remote));
              if (more > count) {
                changes.add(new Change.AddPartitions(Side.TARGET, remote, count, more));
              }
            });
    return changes;
  }

  private List<Objection> objections(TopicAsk asked, Side side, List<TopicWish> wishes) {
    ClusterProfile cluster = side == Side.SOURCE ? spec.source() : spec.target();
    Map<String, TopicWish> here = new TreeMap<>();
    wishes.stream().filter(wish -> wish.side() == side).forEach(it -> here.put(it.name(), it));
    if (cluster.access() == Access.READ_ONLY) {
      return List.of();
    }
    List<Objection> objections = new ArrayList<>();
    asked
        .refusals(here)
        .forEach(
            (topic, why) -> {
              if (!(why instanceof TopicExistsException)) {
                objections.add(
                    Objection.of(
                        Objection.Kind.TOPIC_REFUSED,
                        topic,
                        topic,
                        cluster.alias(),
                        String.valueOf(why.getMessage())));
              }
            });
    return objections;
  }
}
