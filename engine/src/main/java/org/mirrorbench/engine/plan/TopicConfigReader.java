package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Compares topics' configs with what they should be. Changes nothing. Blocking. */
public final class TopicConfigReader {

  private final FlowSpec spec;

  public TopicConfigReader(FlowSpec spec) {
    this.spec = spec;
  }

  /** What has to change; what is as it should be is left out. */
  public Result<List<Change>> changes(List<TopicConfigs> wanted) {
    return read(wanted, Side.SOURCE)
        .then(
            source ->
                read(wanted, Side.TARGET)
                    .map(
                        target -> {
                          List<Change> all = new ArrayList<>(source);
                          all.addAll(target);
                          return all;
                        }));
  }

  private Result<List<Change>> read(List<TopicConfigs> wanted, Side side) {
    List<TopicConfigs> here = wanted.stream().filter(one -> one.side() == side).toList();
    if (here.isEmpty()) {
      return Result.ok(List.of());
    }
    ClusterProfile cluster = side == Side.SOURCE ? spec.source() : spec.target();
    try (Admin admin = Admins.open(cluster, "plan")) {
      List<Change> changes = new ArrayList<>();
      for (TopicConfigs topic : here) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topic());
        Config config =
            Objects.requireNonNull(admin.describeConfigs(List.of(resource)).values().get(resource))
                .get();
        SortedMap<String, @Nullable String> now = own(config, topic);
        if (!now.equals(topic.configs())) {
          changes.add(new Change.AlterTopic(side, topic.topic(), now, topic.configs()));
        }
      }
      return Result.ok(changes);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }

  /** How many partitions a topic has. */
  public Result<Integer> partitions(Side side, String topic) {
    ClusterProfile cluster = side == Side.SOURCE ? spec.source() : spec.target();
    try (TopicAsk asked = new TopicAsk(cluster)) {
      Integer found = asked.partitions(Set.of(topic)).get(topic);
      return found == null
          ? Result.err(
              new Problem.Invalid(
                  "Topic " + topic, "it is not on " + cluster.alias() + ".", "Check its name."))
          : Result.ok(found);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }

  private static SortedMap<String, @Nullable String> own(Config config, TopicConfigs wanted) {
    SortedMap<String, @Nullable String> own = new TreeMap<>();
    for (String key : wanted.configs().keySet()) {
      ConfigEntry entry = config.get(key);
      boolean set =
          entry != null && entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
      own.put(key, set ? entry.value() : null);
    }
    return own;
  }
}
