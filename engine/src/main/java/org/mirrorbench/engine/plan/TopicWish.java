package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as MirrorMaker would create it.
 *
 * @param cluster the alias of the cluster, for people
 * @param replication copies of each partition; -1 is the broker's default
 */
public record TopicWish(
    Side side,
    String cluster,
    String name,
    int partitions,
    short replication,
    SortedMap<String, String> configs) {

  public TopicWish {
    configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
  }

  /** What Kafka is asked for. */
  public NewTopic asKafka() {
    return new NewTopic(name, partitions, replication).configs(configs);
  }

  List<FieldChange> fields() {
    List<FieldChange> fields = new ArrayList<>();
    fields.add(new FieldChange("cluster", null, cluster));
    fields.add(new FieldChange("partitions", null, Integer.toString(partitions)));
    fields.add(new FieldChange("replication.factor", null, Short.toString(replication)));
    configs.forEach((key, value) -> fields.add(new FieldChange(key, null, value)));
    return fields;
  }
}
