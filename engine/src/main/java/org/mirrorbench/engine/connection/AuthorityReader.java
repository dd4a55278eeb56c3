package org.mirrorbench.engine.connection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeAclsOptions;
import org.apache.kafka.clients.admin.DescribeClassicGroupsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/** Asks the brokers what our principal may do. Reads only. */
final class AuthorityReader {

  private static final int CALL_MILLIS = 4_000;

  /** Enough to tell; describing thousands would burden the cluster. */
  private static final int MOST_TOPICS = 500;

  private static final int MOST_GROUPS = 50;
  private static final String CONNECT = "connect";

  private final Admin admin;

  AuthorityReader(Admin admin) {
    this.admin = admin;
  }

  Authority read() throws ExecutionException, InterruptedException {
    return new Authority(!guarded(), cluster(), topics(), groups());
  }

  /** Whether there is an authorizer. A cluster without one refuses to speak of ACLs at all. */
  private boolean guarded() throws InterruptedException {
    AclBindingFilter few =
        new AclBindingFilter(
            new ResourcePatternFilter(ResourceType.TOPIC, "mm2-offset-syncs", PatternType.LITERAL),
            AccessControlEntryFilter.ANY);
    try {
      admin.describeAcls(few, new DescribeAclsOptions().timeoutMs(CALL_MILLIS)).values().get();
      return true;
    } catch (ExecutionException e) {
      return !(e.getCause() instanceof SecurityDisabledException);
    }
  }

  private @Nullable Set<AclOperation> cluster() throws ExecutionException, InterruptedException {
    return admin
        .describeCluster(
            new DescribeClusterOptions().includeAuthorizedOperations(true).timeoutMs(CALL_MILLIS))
        .authorizedOperations()
        .get();
  }

  /** The topics it sees, and the one whose name is known beforehand. */
  private Map<String, Set<AclOperation>> topics() throws ExecutionException, InterruptedException {
    Collection<String> seen =
        admin.listTopics(new ListTopicsOptions().timeoutMs(CALL_MILLIS)).names().get();
    List<String> asked = new ArrayList<>(seen.stream().sorted().limit(MOST_TOPICS).toList());
    if (!asked.contains(RightNeed.HEARTBEATS)) {
      asked.add(RightNeed.HEARTBEATS);
    }
    Map<String, Set<AclOperation>> known = new HashMap<>();
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin
            .describeTopics(
                asked,
                new DescribeTopicsOptions()
                    .includeAuthorizedOperations(true)
                    .timeoutMs(CALL_MILLIS))
            .topicNameValues();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> answer : answers.entrySet()) {
      put(
          known,
          answer.getKey(),
          answer.getValue().thenApply(TopicDescription::authorizedOperations));
    }
    return known;
  }

  private Map<String, Set<AclOperation>> groups() throws ExecutionException, InterruptedException {
    Collection<GroupListing> seen =
        admin.listGroups(new ListGroupsOptions().timeoutMs(CALL_MILLIS)).valid().get();
    Map<String, Set<AclOperation>> known = new HashMap<>();
    Map<String, KafkaFuture<ConsumerGroupDescription>> consumers =
        admin
            .describeConsumerGroups(
                names(seen, false),
                new DescribeConsumerGroupsOptions()
                    .includeAuthorizedOperations(true)
                    .timeoutMs(CALL_MILLIS))
            .describedGroups();
    for (Map.Entry<String, KafkaFuture<ConsumerGroupDescription>> answer : consumers.entrySet()) {
      put(
          known,
          answer.getKey(),
          answer.getValue().thenApply(ConsumerGroupDescription::authorizedOperations));
    }
    Map<String, KafkaFuture<ClassicGroupDescription>> workers =
        admin
            .describeClassicGroups(
                names(seen, true),
                new DescribeClassicGroupsOptions()
                    .includeAuthorizedOperations(true)
                    .timeoutMs(CALL_MILLIS))
            .describedGroups();
    for (Map.Entry<String, KafkaFuture<ClassicGroupDescription>> answer : workers.entrySet()) {
      put(
          known,
          answer.getKey(),
          answer.getValue().thenApply(ClassicGroupDescription::authorizedOperations));
    }
    return known;
  }

  private static List<String> names(Collection<GroupListing> groups, boolean workers) {
    return groups.stream()
        .filter(group -> group.protocol().equals(CONNECT) == workers)
        .filter(
            group -> workers || group.protocol().isEmpty() || group.protocol().equals("consumer"))
        .map(GroupListing::groupId)
        .sorted()
        .limit(MOST_GROUPS)
        .toList();
  }

  /** A refusal is an answer as well: nothing is allowed. What is not there is not put. */
  private static void put(
      Map<String, Set<AclOperation>> known,
      String name,
      KafkaFuture<@Nullable Set<AclOperation>> answer)
      throws InterruptedException {
    try {
      Set<AclOperation> operations = answer.get();
      if (operations != null) {
        known.put(name, operations);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        known.put(name, Set.of());
      }
    }
  }
}
