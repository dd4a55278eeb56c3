package org.mirrorbench.engine.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The workload's topics: what a shop would have, chosen so that each kind of topic and record that
 * a mirror must keep occurs.
 */
public enum DemoTopic {
  /** Keys and headers. */
  ORDERS("orders", 6, 0.35),
  /** Transactions, some of them aborted. */
  PAYMENTS("payments", 4, 0.15),
  /** Compacted, with updates and tombstones. */
  CUSTOMERS("customers", 2, 0.10),
  /** No keys; compressed by the broker. */
  CLICKS("clicks", 12, 0.395),
  /** Few and big records in one partition. */
  AUDIT_LOG("audit.log", 1, 0.005);

  private final String topic;
  private final int partitions;
  private final double share;

  DemoTopic(String topic, int partitions, double share) {
    this.topic = topic;
    this.partitions = partitions;
    this.share = share;
  }

  public String topic() {
    return topic;
  }

  public int partitions() {
    return partitions;
  }

  /** The part of the workload's rate that goes here, 0 to 1. */
  double share() {
    return share;
  }

  NewTopic create(String prefix) {
    return new NewTopic(prefix + topic, partitions, (short) 1).configs(configs());
  }

  private Map<String, String> configs() {
    return switch (this) {
      case ORDERS -> deleted(7);
      case PAYMENTS -> deleted(14);
      case CUSTOMERS -> Map.of("cleanup.policy", "compact");
      case CLICKS -> compressed();
      case AUDIT_LOG -> deleted(30);
    };
  }

  private static Map<String, String> deleted(int days) {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        Long.toString(Duration.ofDays(days).toMillis()));
  }

  private static Map<String, String> compressed() {
    Map<String, String> configs = new HashMap<>(deleted(1));
    configs.put("compression.type", "lz4");
    return configs;
  }
}
