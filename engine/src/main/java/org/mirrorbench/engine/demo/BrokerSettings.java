package org.mirrorbench.engine.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * One combined KRaft broker and controller on loopback.
 *
 * @param nodeId 1 or more, different for each broker of a JVM: metrics are named after it
 * @param port where clients connect
 * @param controllerPort where the broker finds its own controller
 * @param data the log directory; formatted when empty
 * @param overrides broker properties that replace ours
 */
public record BrokerSettings(
    int nodeId, int port, int controllerPort, Path data, Map<String, String> overrides) {

  private static final String HOST = "127.0.0.1";

  /** How long a group waits for further members before its first assignment: not at all. */
  public static final String REBALANCE_DELAY = "group.initial.rebalance.delay.ms";

  public BrokerSettings {
    if (nodeId < 1) {
      throw new IllegalArgumentException("A node id starts at 1: " + nodeId);
    }
    if (port < 1 || port > 65_535 || controllerPort < 1 || controllerPort > 65_535) {
      throw new IllegalArgumentException("No such port: " + port + ", " + controllerPort);
    }
    overrides = Map.copyOf(overrides);
  }

  String bootstrap() {
    return HOST + ":" + port;
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(network());
    properties.putAll(singleNode());
    properties.putAll(small());
    properties.put("log.dirs", data.toString());
    properties.putAll(overrides);
    return properties;
  }

  private Map<String, String> network() {
    String controller = HOST + ":" + controllerPort;
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(nodeId),
        "controller.quorum.voters",
        nodeId + "@" + controller,
        "listeners",
        "PLAINTEXT://" + bootstrap() + ",CONTROLLER://" + controller,
        "advertised.listeners",
        "PLAINTEXT://" + bootstrap(),
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name",
        "PLAINTEXT",
        "controller.listener.names",
        "CONTROLLER");
  }

  private static Map<String, String> singleNode() {
    return Map.of(
        "offsets.topic.replication.factor",
        "1",
        "transaction.state.log.replication.factor",
        "1",
        "transaction.state.log.min.isr",
        "1",
        "share.coordinator.state.topic.replication.factor",
        "1",
        "share.coordinator.state.topic.min.isr",
        "1",
        "auto.create.topics.enable",
        "false",
        REBALANCE_DELAY,
        "0",
        // after kill -9 the controller refuses the broker until its old session has ended
        "broker.session.timeout.ms",
        "3000",
        "broker.heartbeat.interval.ms",
        "500");
  }

  /** Few threads and files: one broker serves one person, in a heap of 256 MiB. */
  private static Map<String, String> small() {
    return Map.of(
        "offsets.topic.num.partitions", "5",
        "transaction.state.log.num.partitions", "5",
        "share.coordinator.state.topic.num.partitions", "1",
        "log.segment.bytes", Integer.toString(64 << 20),
        "log.index.size.max.bytes", Integer.toString(1 << 20),
        "log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20),
        "log.cleaner.io.buffer.size", Integer.toString(256 << 10),
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2");
  }
}
