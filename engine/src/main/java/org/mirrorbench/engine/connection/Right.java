package org.mirrorbench.engine.connection;

/**
 * A right that MirrorMaker 2 needs.
 *
 * @param role whether the cluster would be a flow's source or target
 * @param resource what it is a right to
 * @param name the resource's name, a pattern with {@code *} when it depends on the flow, {@code *}
 *     for every data topic or consumer group, {@code kafka-cluster}
 * @param operation Kafka's name: {@code READ}, {@code DESCRIBE_CONFIGS} ...
 * @param neededBy the actor that needs it, for people to read
 */
public record Right(
    Role role, Resource resource, String name, String operation, Actor neededBy, Grant grant) {

  /** Which end of a flow. */
  public enum Role {
    SOURCE,
    TARGET
  }

  /** What a right is about. */
  public enum Resource {
    TOPIC,
    GROUP,
    CLUSTER
  }

  /** Who needs it. */
  public enum Actor {
    SOURCE_CONNECTOR,
    OFFSET_SYNCS,
    RECORD_PRODUCER,
    CHECKPOINT_CONNECTOR,
    HEARTBEAT_CONNECTOR,
    WORKER
  }

  /** Whether the principal has it. */
  public enum Grant {
    GRANTED,
    MISSING,
    UNKNOWN
  }
}
