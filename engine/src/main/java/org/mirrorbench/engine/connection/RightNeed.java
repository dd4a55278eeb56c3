package org.mirrorbench.engine.connection;

import static org.mirrorbench.engine.connection.Right.Actor.CHECKPOINT_CONNECTOR;
import static org.mirrorbench.engine.connection.Right.Actor.HEARTBEAT_CONNECTOR;
import static org.mirrorbench.engine.connection.Right.Actor.OFFSET_SYNCS;
import static org.mirrorbench.engine.connection.Right.Actor.RECORD_PRODUCER;
import static org.mirrorbench.engine.connection.Right.Actor.SOURCE_CONNECTOR;
import static org.mirrorbench.engine.connection.Right.Actor.WORKER;
import static org.mirrorbench.engine.connection.Right.Resource.CLUSTER;
import static org.mirrorbench.engine.connection.Right.Resource.GROUP;
import static org.mirrorbench.engine.connection.Right.Resource.TOPIC;
import static org.mirrorbench.engine.connection.Right.Role.SOURCE;
import static org.mirrorbench.engine.connection.Right.Role.TARGET;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclOperation;

/**
 * A right that MirrorMaker 2 uses.
 *
 * @param optional whether a flow does its main job without it: it is needed for ACLs, for group
 *     offsets, or only as long as a topic does not exist
 */
record RightNeed(
    Right.Role role,
    Right.Resource resource,
    String name,
    AclOperation operation,
    Right.Actor actor,
    boolean optional) {

  /** Every data topic or every consumer group. */
  static final String EVERY = "*";

  /** As Kafka itself calls the one resource of the type cluster. */
  static final String KAFKA_CLUSTER = "kafka-cluster";

  static final String SYNCS = "mm2-offset-syncs.*.internal";
  static final String CHECKPOINTS = "*.checkpoints.internal";
  static final String HEARTBEATS = "heartbeats";

  /** The worker's topics as this product names them. */
  static final String STORAGE = "mm2-mirrorbench.*.internal";

  /** The worker's own group. */
  static final String WORKER_GROUP = "mm2-mirrorbench.*";

  /** The whole table, the source first. */
  static List<RightNeed> all() {
    List<RightNeed> all = new ArrayList<>();
    source(all);
    target(all);
    return List.copyOf(all);
  }

  private static void source(List<RightNeed> all) {
    add(all, SOURCE, EVERY, SOURCE_CONNECTOR, "DESCRIBE", "READ", "DESCRIBE_CONFIGS");
    all.add(cluster(SOURCE, AclOperation.DESCRIBE, SOURCE_CONNECTOR));
    add(all, SOURCE, SYNCS, OFFSET_SYNCS, "CREATE", "DESCRIBE", "WRITE");
    all.add(group(SOURCE, EVERY, AclOperation.DESCRIBE, CHECKPOINT_CONNECTOR, false));
    add(all, SOURCE, SYNCS, CHECKPOINT_CONNECTOR, "READ", "DESCRIBE");
  }

  private static void target(List<RightNeed> all) {
    add(
        all,
        TARGET,
        EVERY,
        SOURCE_CONNECTOR,
        "CREATE",
        "DESCRIBE",
        "ALTER",
        "ALTER_CONFIGS",
        "DESCRIBE_CONFIGS");
    all.add(cluster(TARGET, AclOperation.ALTER, SOURCE_CONNECTOR));
    add(all, TARGET, EVERY, RECORD_PRODUCER, "WRITE", "DESCRIBE");
    add(all, TARGET, CHECKPOINTS, CHECKPOINT_CONNECTOR, "CREATE", "DESCRIBE", "WRITE", "READ");
    all.add(group(TARGET, EVERY, AclOperation.DESCRIBE, CHECKPOINT_CONNECTOR, true));
    all.add(group(TARGET, EVERY, AclOperation.READ, CHECKPOINT_CONNECTOR, true));
    add(all, TARGET, HEARTBEATS, HEARTBEAT_CONNECTOR, "CREATE", "DESCRIBE", "WRITE");
    all.add(group(TARGET, WORKER_GROUP, AclOperation.READ, WORKER, false));
    all.add(group(TARGET, WORKER_GROUP, AclOperation.DESCRIBE, WORKER, false));
    add(all, TARGET, STORAGE, WORKER, "CREATE", "DESCRIBE", "DESCRIBE_CONFIGS", "READ", "WRITE");
  }

  private static void add(
      List<RightNeed> all, Right.Role role, String name, Right.Actor actor, String... operations) {
    for (String operation : operations) {
      AclOperation known = AclOperation.fromString(operation);
      all.add(new RightNeed(role, TOPIC, name, known, actor, known == AclOperation.CREATE));
    }
  }

  private static RightNeed cluster(Right.Role role, AclOperation operation, Right.Actor actor) {
    return new RightNeed(role, CLUSTER, KAFKA_CLUSTER, operation, actor, true);
  }

  private static RightNeed group(
      Right.Role role, String name, AclOperation operation, Right.Actor actor, boolean optional) {
    return new RightNeed(role, GROUP, name, operation, actor, optional);
  }

  /** Whether a topic or group of this name is meant. */
  boolean matches(String candidate) {
    if (name.equals(EVERY)) {
      return resource == GROUP || data(candidate);
    }
    String regex = Pattern.quote(name).replace("*", "\\E.*\\Q");
    return candidate.matches(regex);
  }

  private static boolean data(String topic) {
    return !topic.startsWith("__") && !topic.endsWith(".internal") && !topic.equals(HEARTBEATS);
  }

  Right with(Right.Grant grant) {
    return new Right(role, resource, name, operation.name(), actor, grant);
  }
}
