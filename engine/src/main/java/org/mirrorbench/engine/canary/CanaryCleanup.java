package org.mirrorbench.engine.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;

/**
 * Takes away both topics of a canary. First that of the source; then, when the flow has had the
 * time to notice and its tasks have let go of it, that of the target: before, a task's producer
 * could ask for it and so bring it back where brokers create what somebody asks for.
 */
final class CanaryCleanup {

  private static final Duration MARGIN = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final FlowSpec spec;
  private final CanaryTopic topic;
  private final Duration refresh;

  CanaryCleanup(FlowSpec spec, CanaryTopic topic, Duration refresh) {
    this.spec = spec;
    this.topic = topic;
    this.refresh = refresh;
  }

  /** Finishes even when the caller is interrupted; null when nothing is left. */
  @Nullable Problem run(CanaryClusters clusters) {
    AtomicReference<@Nullable Problem> problem = new AtomicReference<>();
    Thread cleaning =
        Thread.ofVirtual().name("canary-cleanup").start(() -> problem.set(clean(clusters)));
    boolean interrupted = false;
    while (cleaning.isAlive()) {
      try {
        cleaning.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return problem.get();
  }

  private @Nullable Problem clean(CanaryClusters clusters) {
    try {
      clusters.deleteOnSource(topic.name());
      boolean copied = clusters.targetTopics().contains(topic.remote());
      Instant until = Instant.now().plus(copied ? refresh.plus(MARGIN) : MARGIN);
      while (Instant.now().isBefore(until)) {
        Thread.sleep(LOOK);
        clusters.deleteOnSource(topic.name());
      }
      clusters.deleteOnTarget(topic.remote());
      Thread.sleep(LOOK);
      return clusters.gone(topic) ? null : cameBack();
    } catch (ProblemException e) {
      return left(e.problem());
    } catch (InterruptedException | KafkaException e) {
      return left(KafkaProblems.of(spec.target(), e));
    }
  }

  private Problem cameBack() {
    return new Problem.Conflict(
        "Topic " + topic.name(), Reason.CAME_BACK.text(topic.remote()), Reason.DELETE_LATER.text());
  }

  private Problem left(Problem cause) {
    return new Problem.Failed(
        "Topic " + topic.name(),
        Reason.NOT_DELETED.text(topic.remote(), cause.detail()),
        Reason.DELETE_BY_HAND.text());
  }
}
