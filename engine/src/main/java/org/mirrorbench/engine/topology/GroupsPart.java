package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListGroupsResult;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/**
 * Groups of every type. Groups that cannot be described have no members told; when a broker keeps
 * silent about its groups, none is told, because nobody could say which are missing.
 */
final class GroupsPart implements Part<SortedMap<String, GroupInfo>> {

  private static final int STEP = 50;

  private final Reading reading;
  private final boolean commits;
  private final ListGroupsResult listed;

  GroupsPart(Reading reading, boolean commits) {
    this.reading = reading;
    this.commits = commits;
    this.listed =
        reading.admin().listGroups(new ListGroupsOptions().timeoutMs(Reading.BROKER_MILLIS));
  }

  @Override
  public Result<SortedMap<String, GroupInfo>> collect() throws InterruptedException {
    return reading.attempt(this::all).then(groups -> groups);
  }

  private Result<SortedMap<String, GroupInfo>> all()
      throws ExecutionException, InterruptedException {
    Collection<Throwable> silent = listed.errors().get();
    if (!silent.isEmpty()) {
      return Result.err(partly(reading.problem(silent.iterator().next())));
    }
    Collection<GroupListing> listings = listed.valid().get();
    GroupDescriptions descriptions = new GroupDescriptions(reading.admin(), listings);
    return Result.ok(described(listings, descriptions, offsets(listings)));
  }

  private static Problem partly(Problem cause) {
    return new Problem.Failed(
        cause.subject(), Reason.GROUPS_PARTLY.text(cause.detail()), cause.remedy());
  }

  private SortedMap<String, GroupInfo> described(
      Collection<GroupListing> listings,
      GroupDescriptions descriptions,
      @Nullable ListConsumerGroupOffsetsResult offsets)
      throws InterruptedException {
    SortedMap<String, GroupInfo> groups = new TreeMap<>();
    int done = 0;
    for (GroupListing listing : listings) {
      GroupDescriptions.Told told = descriptions.of(listing.groupId());
      groups.put(
          listing.groupId(),
          new GroupInfo(
              listing.groupId(),
              type(listing),
              listing.protocol(),
              listing.groupState().map(Object::toString).orElse("Unknown"),
              told.members(),
              offsets == null || isShare(listing) ? null : committed(offsets, listing.groupId()),
              told.rights()));
      if (++done % STEP == 0 || done == listings.size()) {
        reading.told("groups", done, listings.size());
      }
    }
    return groups;
  }

  /** Brokers before 3.8 tell no type, and know classic groups alone. */
  private static String type(GroupListing listing) {
    return listing.type().orElse(GroupType.CLASSIC).toString().toLowerCase(Locale.ROOT);
  }

  /** Share groups keep their positions elsewhere. */
  private static boolean isShare(GroupListing listing) {
    return listing.type().filter(GroupType.SHARE::equals).isPresent();
  }

  /** One call: Admin asks each coordinator once for all its groups. */
  private @Nullable ListConsumerGroupOffsetsResult offsets(Collection<GroupListing> listings) {
    Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
    for (GroupListing listing : listings) {
      if (!isShare(listing)) {
        all.put(listing.groupId(), new ListConsumerGroupOffsetsSpec());
      }
    }
    return !commits || all.isEmpty()
        ? null
        : reading
            .admin()
            .listConsumerGroupOffsets(
                all, new ListConsumerGroupOffsetsOptions().timeoutMs(Reading.CHUNK_MILLIS));
  }

  private static @Nullable Map<TopicPartition, Long> committed(
      ListConsumerGroupOffsetsResult offsets, String group) throws InterruptedException {
    KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> told =
        offsets.partitionsToOffsetAndMetadata(group);
    try {
      Map<TopicPartition, Long> committed = new HashMap<>();
      told.get().forEach((partition, offset) -> put(committed, partition, offset));
      return committed;
    } catch (ExecutionException e) {
      return null;
    }
  }

  private static void put(
      Map<TopicPartition, Long> committed,
      TopicPartition partition,
      @Nullable OffsetAndMetadata offset) {
    if (offset != null) {
      committed.put(partition, offset.offset());
    }
  }

  /** The groups of one type. */
  static List<String> ofType(Collection<GroupListing> listings, GroupType type) {
    return listings.stream()
        .filter(listing -> listing.type().orElse(GroupType.CLASSIC) == type)
        .map(GroupListing::groupId)
        .toList();
  }
}
