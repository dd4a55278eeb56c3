package org.mirrorbench.engine.keys;

import java.util.Map;

/**
 * What a flow gets where its file is silent, when that differs from stock MirrorMaker or Connect.
 * Each has its reason in {@code engine/docs/defaults.md}.
 */
public final class Defaults {

  private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";

  /** Records pass through untouched, headers included. */
  public static final Map<String, String> CONVERTERS =
      Map.of("key.converter", BYTES, "value.converter", BYTES, "header.converter", BYTES);

  /** Of the three connectors alike. */
  public static final Map<String, String> CONNECTOR =
      Map.ofEntries(
          Map.entry("refresh.topics.interval.seconds", "10"),
          Map.entry("refresh.groups.interval.seconds", "10"),
          Map.entry("sync.topic.configs.interval.seconds", "30"),
          Map.entry("sync.topic.acls.interval.seconds", "30"),
          Map.entry("emit.checkpoints.interval.seconds", "5"),
          Map.entry("sync.group.offsets.interval.seconds", "5"),
          Map.entry("emit.heartbeats.interval.seconds", "1"));

  /** That asking for a topic of the source must not create it: a deleted one would come back. */
  public static final String CREATES = "source.consumer.allow.auto.create.topics";

  /** Of the source connector, besides what its preset gives. */
  public static final Map<String, String> SOURCE =
      Map.of("tasks.max", "2", CREATES, "false");

  /** Of the worker: quick to start, quick to notice a dead member, little to copy twice. */
  public static final Map<String, String> WORKER =
      Map.ofEntries(
          Map.entry("offset.flush.interval.ms", "2000"),
          Map.entry("offset.flush.timeout.ms", "10000"),
          Map.entry("offset.storage.partitions", "5"),
          Map.entry("status.storage.partitions", "1"),
          Map.entry("scheduled.rebalance.max.delay.ms", "0"),
          Map.entry("session.timeout.ms", "6000"),
          Map.entry("heartbeat.interval.ms", "2000"),
          Map.entry("topic.tracking.enable", "false"),
          Map.entry("plugin.discovery", "service_load"),
          Map.entry("connector.client.config.override.policy", "All"));

  private Defaults() {}

  /** Three copies where there are three brokers, else as many as there are. */
  public static String replicationFactor(int brokers) {
    return Integer.toString(Math.clamp(brokers, 1, 3));
  }
}
