package org.mirrorbench.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;

/**
 * Reads what a cluster says of itself. Keeps one Admin client, which it opens when it first reads
 * and again after a refused login, because the password may be another one by then. Blocking; one
 * thread at a time, except that any thread may close it, which ends a turn that waits.
 */
public final class ClusterReader implements AutoCloseable {

  /** Some directories lock an account after a few wrong passwords. */
  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);

  private final ClusterProfile profile;
  private volatile @Nullable Admin admin;
  private volatile boolean closed;
  private @Nullable ClusterSnapshot refused;
  private Instant nextLogin = Instant.MIN;

  public ClusterReader(ClusterProfile profile) {
    this.profile = profile;
  }

  public ClusterProfile profile() {
    return profile;
  }

  /** A snapshot; what could not be read is null, with the problem beside it. */
  public ClusterSnapshot read() {
    ClusterSnapshot before = refused;
    if (before != null && Instant.now().isBefore(nextLogin)) {
      return before;
    }
    refused = null;
    try {
      return read(open());
    } catch (ProblemException e) {
      return ClusterSnapshots.unreadable(profile, e.problem());
    } catch (ExecutionException | KafkaException e) {
      return closed ? ClusterSnapshots.unread(profile) : unreadable(KafkaProblems.of(profile, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ClusterSnapshots.unreadable(profile, KafkaProblems.of(profile, e));
    }
  }

  private ClusterSnapshot unreadable(Problem problem) {
    ClusterSnapshot snapshot = ClusterSnapshots.unreadable(profile, problem);
    if (problem instanceof Problem.Denied) {
      release();
      refused = snapshot;
      nextLogin = Instant.now().plus(AFTER_REFUSAL);
    }
    return snapshot;
  }

  private Admin open() {
    Admin before = admin;
    Admin open = before == null ? Admins.open(profile, "overview") : before;
    admin = open;
    if (closed) {
      release();
    }
    return open;
  }

  private ClusterSnapshot read(Admin admin) throws ExecutionException, InterruptedException {
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
        count(admin, groups.get().size()),
        null,
        Instant.now());
  }

  /**
   * Brokers answer who may not list groups with none, not with a refusal: none is known to be none
   * only for who may describe the cluster.
   */
  private static @Nullable Integer count(Admin admin, int groups) throws InterruptedException {
    if (groups > 0) {
      return groups;
    }
    try {
      Set<AclOperation> allowed =
          admin
              .describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
              .authorizedOperations()
              .get();
      return allowed != null && allowed.contains(AclOperation.DESCRIBE) ? groups : null;
    } catch (ExecutionException e) {
      // brokers before 2.3 cannot tell
      return null;
    }
  }

  private static @Nullable String version(FeatureMetadata features) {
    var level = features.finalizedFeatures().get(MetadataVersion.FEATURE_NAME);
    return level == null ? null : release(level.maxVersionLevel());
  }

  /**
   * The release that introduced a metadata version; null for none, as on ZooKeeper-era clusters,
   * and for one that the Kafka in this product is too old or too new to know.
   */
  static @Nullable String release(short level) {
    return Stream.of(MetadataVersion.values())
        .filter(version -> version.featureLevel() == level)
        .findFirst()
        .map(MetadataVersion::shortVersion)
        .orElse(null);
  }

  /** Ends requests under way with an exception. */
  private void release() {
    Admin open = admin;
    admin = null;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }

  @Override
  public void close() {
    closed = true;
    release();
  }
}
