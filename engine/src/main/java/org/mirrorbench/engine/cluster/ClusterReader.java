package org.mirrorbench.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.ProblemException;

/** Reads what a cluster says of itself. Keeps one Admin client; blocking. */
public final class ClusterReader implements AutoCloseable {

  private final ClusterProfile profile;
  private @Nullable Admin admin;

  public ClusterReader(ClusterProfile profile) {
    this.profile = profile;
  }

  public ClusterProfile profile() {
    return profile;
  }

  /** A snapshot; what could not be read is null, with the problem beside it. */
  public ClusterSnapshot read() {
    try {
      return readAll(opened());
    } catch (ProblemException e) {
      return ClusterSnapshots.unreadable(profile, e.problem());
    } catch (ExecutionException | KafkaException e) {
      if (e.getCause() instanceof AuthenticationException) {
        close();
      }
      return ClusterSnapshots.unreadable(profile, KafkaProblems.of(profile, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ClusterSnapshots.unreadable(profile, KafkaProblems.of(profile, e));
    }
  }

  /** Not before the first look: a password may have to be fetched, and may not be there yet. */
  private synchronized Admin opened() {
    Admin open = admin;
    if (open == null) {
      open = Admins.open(profile, "overview");
      admin = open;
    }
    return open;
  }

  private ClusterSnapshot readAll(Admin admin) throws ExecutionException, InterruptedException {
    var cluster = admin.describeCluster();
    var features = admin.describeFeatures().featureMetadata();
    var groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).valid();
    Collection<String> names = admin.listTopics().names().get();
    Map<String, TopicDescription> topics = admin.describeTopics(names).allTopicNames().get();
    return new ClusterSnapshot(
        profile.alias(),
        profile.bootstrapServers(),
        cluster.clusterId().get(),
        version(features.get()),
        cluster.nodes().get().size(),
        topics.size(),
        topics.values().stream().mapToInt(topic -> topic.partitions().size()).sum(),
        groups.get().size(),
        null,
        Instant.now());
  }

  /** The release that introduced the finalised metadata version; null on ZooKeeper-era clusters. */
  private static @Nullable String version(FeatureMetadata features) {
    var level = features.finalizedFeatures().get(MetadataVersion.FEATURE_NAME);
    return level == null
        ? null
        : MetadataVersion.fromFeatureLevel(level.maxVersionLevel()).shortVersion();
  }

  /** The next look fetches the password anew: it may have been corrected. */
  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
      admin = null;
    }
  }
}
