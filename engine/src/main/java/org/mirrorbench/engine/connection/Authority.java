package org.mirrorbench.engine.connection;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/**
 * What the brokers say that the principal may do.
 *
 * @param everything whether there is no authorizer
 * @param cluster null when they do not say; empty when it may not even describe the cluster
 * @param topics the topics that it sees, with what it may do there; one of no operations is known
 *     to be refused
 * @param groups the groups that it sees, likewise
 */
record Authority(
    boolean everything,
    @Nullable Set<AclOperation> cluster,
    Map<String, Set<AclOperation>> topics,
    Map<String, Set<AclOperation>> groups) {

  /** Kafka lets who may do one of these describe the resource as well. */
  private static final Set<AclOperation> BRING_DESCRIBE =
      Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

  Authority {
    cluster = cluster == null ? null : Set.copyOf(cluster);
    topics = Map.copyOf(topics);
    groups = Map.copyOf(groups);
  }

  /** Whether a right is granted, as far as that can be told before a flow exists. */
  Right.Grant grant(RightNeed need) {
    if (everything) {
      return Right.Grant.GRANTED;
    }
    return switch (need.resource()) {
      case CLUSTER -> cluster(need.operation());
      case TOPIC -> need.operation() == AclOperation.CREATE ? creation(need) : among(topics, need);
      case GROUP -> among(groups, need);
    };
  }

  private Right.Grant cluster(AclOperation operation) {
    if (cluster == null) {
      return Right.Grant.UNKNOWN;
    }
    if (cluster.contains(operation)) {
      return Right.Grant.GRANTED;
    }
    // who may not describe the cluster is not told what else it may do there
    boolean told =
        cluster.contains(AclOperation.DESCRIBE)
            || operation == AclOperation.DESCRIBE
            || operation == AclOperation.ALTER;
    return told ? Right.Grant.MISSING : Right.Grant.UNKNOWN;
  }

  /** The cluster's CREATE is enough; without it, a right to the topic's own name may be there. */
  private Right.Grant creation(RightNeed need) {
    if (cluster != null && cluster.contains(AclOperation.CREATE)) {
      return Right.Grant.GRANTED;
    }
    Right.Grant own = among(topics, need);
    return own == Right.Grant.GRANTED ? own : Right.Grant.UNKNOWN;
  }

  private static Right.Grant among(Map<String, Set<AclOperation>> known, RightNeed need) {
    Right.Grant grant = Right.Grant.UNKNOWN;
    for (Map.Entry<String, Set<AclOperation>> one : known.entrySet()) {
      if (!need.matches(one.getKey())) {
        continue;
      }
      if (one.getValue().contains(need.operation())) {
        grant = Right.Grant.GRANTED;
      } else if (!one.getValue().isEmpty() || told(need.operation())) {
        return Right.Grant.MISSING;
      }
    }
    return grant;
  }

  /** Whether being refused a description tells that this is not granted either. */
  private static boolean told(AclOperation operation) {
    return operation == AclOperation.DESCRIBE || BRING_DESCRIBE.contains(operation);
  }
}
