package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.worker.Advice.Topic;

/** What exactly-once needs of the brokers and of the other workers. */
final class ExactlyOnceCheck {

  private static final String STATE_TOPIC = "__transaction_state";
  private static final String COPIES = "transaction.state.log.replication.factor";

  private final LocalWorker worker;
  private final ClusterProfile cluster;
  private final Admin admin;
  private final int brokers;

  ExactlyOnceCheck(LocalWorker worker, ClusterProfile cluster, Admin admin, int brokers) {
    this.worker = worker;
    this.cluster = cluster;
    this.admin = admin;
    this.brokers = brokers;
  }

  List<Advice> run(GroupState group) throws ExecutionException, InterruptedException {
    List<Advice> found = new ArrayList<>();
    if (tooOld()) {
      found.add(Advice.of(Topic.BROKERS_TOO_OLD_FOR_EXACTLY_ONCE, cluster.alias()));
    }
    try {
      copies(found);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
      found.add(Advice.of(Topic.CANNOT_LOOK, STATE_TOPIC)); // no worker needs to look at it
    }
    if (group.connect()) {
      found.add(
          Advice.of(
              Topic.EXACTLY_ONCE_FOR_ALL, group.id(), Integer.toString(group.hosts().size())));
    }
    return found;
  }

  /** Brokers before 2.5 do not know stable offsets (KIP-447); reading them changes nothing. */
  private boolean tooOld() throws ExecutionException, InterruptedException {
    try {
      var _ =
          admin
              .listConsumerGroupOffsets(
                  worker.group().id(), new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata()
              .get();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnsupportedVersionException) {
        return true;
      }
      if (e.getCause() instanceof ApiException) {
        return false; // no right to read them, or no such group: the brokers know what is meant
      }
      throw e;
    }
  }

  private void copies(List<Advice> found) throws ExecutionException, InterruptedException {
    try {
      int copies =
          admin
              .describeTopics(List.of(STATE_TOPIC))
              .allTopicNames()
              .get()
              .values()
              .iterator()
              .next()
              .partitions()
              .getFirst()
              .replicas()
              .size();
      if (copies < Math.min(3, brokers)) {
        found.add(
            Advice.of(
                Topic.TRANSACTION_COPIES, Integer.toString(copies), Integer.toString(brokers)));
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw e;
      }
      wanted(found);
    }
  }

  /** Nobody has used transactions yet: the brokers make the topic with what they are told. */
  private void wanted(List<Advice> found) throws ExecutionException, InterruptedException {
    int broker = admin.describeCluster().nodes().get().iterator().next().id();
    ConfigResource resource =
        new ConfigResource(ConfigResource.Type.BROKER, Integer.toString(broker));
    Config config = admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
    ConfigEntry entry = config.get(COPIES);
    if (entry != null && entry.value() != null && Integer.parseInt(entry.value()) > brokers) {
      found.add(Advice.of(Topic.TRANSACTIONS_IMPOSSIBLE, entry.value(), Integer.toString(brokers)));
    }
  }
}
