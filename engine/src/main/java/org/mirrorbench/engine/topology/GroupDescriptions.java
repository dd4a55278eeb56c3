package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClassicGroupsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeShareGroupsOptions;
import org.apache.kafka.clients.admin.DescribeStreamsGroupsOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/** Asks about groups, each with the request of its type; a coordinator is asked once for all. */
final class GroupDescriptions {

  private static final int MILLIS = Reading.BROKER_MILLIS;
  private static final Told NOTHING = new Told(null, null);

  private final Map<String, KafkaFuture<Told>> asked = new HashMap<>();

  /** What is kept of a description; null what was not told. */
  record Told(@Nullable Integer members, @Nullable Set<AclOperation> rights) {}

  GroupDescriptions(Admin admin, Collection<GroupListing> listings) {
    classic(admin, GroupsPart.ofType(listings, GroupType.CLASSIC));
    consumer(admin, GroupsPart.ofType(listings, GroupType.CONSUMER));
    share(admin, GroupsPart.ofType(listings, GroupType.SHARE));
    streams(admin, GroupsPart.ofType(listings, GroupType.STREAMS));
  }

  /** Waits for what a group's coordinator tells. */
  Told of(String group) throws InterruptedException {
    KafkaFuture<Told> told = asked.get(group);
    try {
      return told == null ? NOTHING : told.get();
    } catch (ExecutionException e) {
      return NOTHING;
    }
  }

  private void classic(Admin admin, List<String> groups) {
    var options = new DescribeClassicGroupsOptions().includeAuthorizedOperations(true);
    keep(
        admin.describeClassicGroups(groups, options.timeoutMs(MILLIS)).describedGroups(),
        it -> new Told(it.members().size(), it.authorizedOperations()));
  }

  private void consumer(Admin admin, List<String> groups) {
    var options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
    keep(
        admin.describeConsumerGroups(groups, options.timeoutMs(MILLIS)).describedGroups(),
        it -> new Told(it.members().size(), it.authorizedOperations()));
  }

  private void share(Admin admin, List<String> groups) {
    var options = new DescribeShareGroupsOptions().includeAuthorizedOperations(true);
    keep(
        admin.describeShareGroups(groups, options.timeoutMs(MILLIS)).describedGroups(),
        it -> new Told(it.members().size(), it.authorizedOperations()));
  }

  private void streams(Admin admin, List<String> groups) {
    var options = new DescribeStreamsGroupsOptions().includeAuthorizedOperations(true);
    keep(
        admin.describeStreamsGroups(groups, options.timeoutMs(MILLIS)).describedGroups(),
        it -> new Told(it.members().size(), it.authorizedOperations()));
  }

  private <G> void keep(Map<String, KafkaFuture<G>> described, Function<G, Told> told) {
    described.forEach((id, group) -> asked.put(id, group.thenApply(told::apply)));
  }
}
