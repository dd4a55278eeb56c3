package org.mirrorbench.engine.worker;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.Result;

/** Reads the groups of workers from their cluster. Keeps one Admin client; blocking. */
public final class GroupReader implements AutoCloseable {

  private final ClusterProfile cluster;
  private final Admin admin;

  /** Throws {@link KafkaException} when the profile itself cannot be used. */
  public GroupReader(ClusterProfile cluster) {
    this(cluster, Admins.open(cluster, "workers"));
  }

  GroupReader(ClusterProfile cluster, Admin admin) {
    this.cluster = cluster;
    this.admin = admin;
  }

  /** A group's state; empty when the cluster knows no such group. */
  public Result<GroupState> read(String group) {
    try {
      return Result.ok(state(group));
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }

  GroupState state(String group) throws ExecutionException, InterruptedException {
    try {
      ClassicGroupDescription found =
          admin.describeClassicGroups(List.of(group)).all().get().values().iterator().next();
      return found.members().isEmpty()
          ? new GroupState(group, found.state().toString(), "", List.of())
          : new GroupState(
              group,
              found.state().toString(),
              found.protocol(),
              found.members().stream().map(member -> host(member.host())).sorted().toList());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return otherKind(group);
      }
      throw e;
    }
  }

  /** A group of the new consumer or share protocol is not found as a classic one. */
  private GroupState otherKind(String group) throws ExecutionException, InterruptedException {
    return admin.listGroups().valid().get().stream()
        .filter(listing -> listing.groupId().equals(group))
        .filter(listing -> listing.type().filter(type -> type != GroupType.CLASSIC).isPresent())
        .map(
            listing ->
                new GroupState(
                    group,
                    listing.groupState().map(Object::toString).orElse("Unknown"),
                    listing.type().map(Object::toString).orElse("other"),
                    List.of("?")))
        .findFirst()
        .orElse(GroupState.empty(group));
  }

  /** Ids of all groups of Connect workers. */
  List<String> connectGroups() throws ExecutionException, InterruptedException {
    try {
      return admin.listGroups().valid().get().stream()
          .filter(listing -> listing.protocol().equals("connect"))
          .map(GroupListing::groupId)
          .sorted()
          .toList();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnsupportedVersionException) {
        return List.of();
      }
      throw e;
    }
  }

  private static String host(String host) {
    return host.startsWith("/") ? host.substring(1) : host;
  }

  @Override
  public void close() {
    admin.close();
  }
}
