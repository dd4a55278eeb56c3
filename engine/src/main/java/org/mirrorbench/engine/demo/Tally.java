package org.mirrorbench.engine.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;

/** What the brokers have acknowledged and committed. Any thread. */
final class Tally {

  private final Map<TopicPartition, LongAdder> acknowledged = new ConcurrentHashMap<>();
  private final LongAdder uncertain = new LongAdder();

  void acknowledge(TopicPartition partition, long records) {
    acknowledged.computeIfAbsent(partition, _ -> new LongAdder()).add(records);
  }

  /** It failed in a way that does not tell whether the broker has the records. */
  void doubt(long records) {
    uncertain.add(records);
  }

  Map<TopicPartition, Long> acknowledged() {
    Map<TopicPartition, Long> copy = new HashMap<>();
    acknowledged.forEach((partition, adder) -> copy.put(partition, adder.sum()));
    return copy;
  }

  long uncertain() {
    return uncertain.sum();
  }
}
