package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that were read as a flow would read them.
 *
 * @param tried the partitions that held something to read
 * @param refused by topic, why it could not be read
 * @param first the first record that each partition keeps
 * @param last the newest records of each partition, oldest first; empty where none came in time
 */
public record Samples(
    Set<TopicPartition> tried,
    Map<String, String> refused,
    Map<TopicPartition, Sampled> first,
    Map<TopicPartition, List<Sampled>> last) {

  public Samples {
    tried = Set.copyOf(tried);
    refused = Map.copyOf(refused);
    first = Map.copyOf(first);
    last = Map.copyOf(last);
  }

  /** The topics that were looked at. */
  public Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    tried.forEach(partition -> topics.add(partition.topic()));
    return topics;
  }
}
