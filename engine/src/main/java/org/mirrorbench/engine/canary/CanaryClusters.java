package org.mirrorbench.engine.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.ProblemException;

/** The two clusters of a flow, with what a canary may do to them. One thread; blocking. */
final class CanaryClusters implements AutoCloseable {

  private static final String PURPOSE = "canary";
  private static final Duration PACE = Duration.ofMillis(200);

  private final ClusterProfile source;
  private final ClusterProfile target;
  private final Admin onSource;
  private final Admin onTarget;

  /**
   * @throws KafkaException if a client cannot be made
   */
  CanaryClusters(ClusterProfile source, ClusterProfile target) {
    this.source = source;
    this.target = target;
    this.onSource = Admins.openForChange(source, PURPOSE);
    this.onTarget = opened(target);
  }

  private Admin opened(ClusterProfile cluster) {
    try {
      return Admins.openForChange(cluster, PURPOSE);
    } catch (RuntimeException e) {
      onSource.close(Duration.ZERO);
      throw e;
    }
  }

  Set<String> sourceTopics() throws InterruptedException {
    return names(onSource, source);
  }

  Set<String> targetTopics() throws InterruptedException {
    return names(onTarget, target);
  }

  private static Set<String> names(Admin admin, ClusterProfile cluster)
      throws InterruptedException {
    try {
      return admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    } catch (ExecutionException e) {
      throw new ProblemException(KafkaProblems.of(cluster, e), e);
    }
  }

  /** Its records are not wanted for long, should anything keep it from being deleted. */
  void create(String topic) throws InterruptedException {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(1), Optional.empty())
            .configs(Map.of("cleanup.policy", "delete", "retention.ms", "3600000"));
    try {
      onSource.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      throw new ProblemException(KafkaProblems.of(source, e), e);
    }
  }

  /** Waits until the flow has made the copy; false when the time is over. */
  boolean awaitRemote(String topic, Instant until) throws InterruptedException {
    while (!targetTopics().contains(topic)) {
      if (Instant.now().isAfter(until)) {
        return false;
      }
      Thread.sleep(PACE);
    }
    return true;
  }

  void deleteOnSource(String topic) throws InterruptedException {
    delete(onSource, source, topic);
  }

  void deleteOnTarget(String topic) throws InterruptedException {
    delete(onTarget, target, topic);
  }

  private static void delete(Admin admin, ClusterProfile cluster, String topic)
      throws InterruptedException {
    try {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw new ProblemException(KafkaProblems.of(cluster, e), e);
      }
    }
  }

  /** Whether neither topic exists. */
  boolean gone(CanaryTopic topic) throws InterruptedException {
    return !sourceTopics().contains(topic.name()) && !targetTopics().contains(topic.remote());
  }

  @Override
  public void close() {
    onSource.close(Duration.ofSeconds(1));
    onTarget.close(Duration.ofSeconds(1));
  }
}
