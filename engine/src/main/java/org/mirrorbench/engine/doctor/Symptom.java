package org.mirrorbench.engine.doctor;

import java.util.Locale;
import org.mirrorbench.engine.problem.Severity;

/**
 * Everything that the doctor can find. The English sentences are what the command line prints; the
 * window has its own under {@code symptom.<NAME>.evidence} and {@code .remedy}.
 */
public enum Symptom {
  SAME_CLUSTER(
      Severity.ERROR,
      "{0} and {1} are one Kafka cluster, {2}.",
      "Give the flow two different clusters: a flow into itself copies its own copies."),
  /** {0} topic, {1} cluster, {2} what the broker said. */
  PLAN_TOPIC_REFUSED(
      Severity.ERROR,
      "The brokers of {1} would not create {0}: {2}",
      "Change the flow's replication factor or config.properties.exclude, or leave the topic out."),
  /** {0} key, {1} what Connect said. */
  PLAN_SETTING_REFUSED(
      Severity.ERROR,
      "Connect does not accept {0}: {1}",
      "Correct the setting, or have the worker permit it"
          + " (connector.client.config.override.policy)."),
  /** {0} worker, {1} id of the cluster it writes to, {2} target, {3} the target's id. */
  PLAN_WRONG_CLUSTER(
      Severity.ERROR,
      "Worker {0} writes to the Kafka cluster {1}, but the target {2} is {3}.",
      "Choose a worker that is attached to the target, or set"
          + " producer.override.bootstrap.servers to the target's address."),
  /** {0} why, {1} what to do. */
  PLAN_ADOPTION_BLOCKED(Severity.ERROR, "It must not start as it is: {0}", "{1}"),
  /** {0} where it runs now, {1} the flow. */
  PLAN_RUNS_ELSEWHERE(
      Severity.ERROR,
      "{1} runs on worker {0}; two that run it would deliver every record twice.",
      "Remove it there first, and have positions for it: those of that worker go with it."),
  /** {0} how many, {1} where they were found. */
  PLAN_TAKES_OVER(
      Severity.INFO,
      "{0} positions are taken over from {1}: copying goes on from there.",
      "Nothing to do."),
  /** No values. */
  PLAN_BEGINS_AGAIN(
      Severity.WARNING,
      "The flow had begun, but its worker holds no position for it: it copies from the beginning of"
          + " its topics, and what the target already has arrives a second time.",
      "Give it positions first if that matters."),
  /** {0} setting, {1} name of the secret, {2} where it has to be, {3} worker. */
  PLAN_SECRET_TO_PLACE(
      Severity.WARNING,
      "{0} is not sent: it has to be there as {1} on each worker of {3} ({2}).",
      "Place the secret there and let the workers have the config provider for it."),
  /** {0} setting, {1} worker. */
  PLAN_SECRET_IN_CLEAR(
      Severity.WARNING,
      "{0} is sent to {1} in clear, and all who may read its configs topic can read it."
          + " It is not kept here, so that this run cannot be undone later.",
      "Choose a delivery by reference for the secrets of this worker."),
  /** {0} quota, {1} cluster, {2} why. */
  PLAN_QUOTA_IMPOSSIBLE(
      Severity.WARNING,
      "{0} cannot be set on {1}: {2}.",
      "Make the cluster managed, or ask its administrator for the quota."),
  /** {0} topic. */
  PLAN_TOPIC_STAYS(
      Severity.INFO, "The topic {0} stays: no topic is ever deleted.", "Delete it by hand."),
  /** {0} topic. */
  PLAN_PARTITIONS_STAY(
      Severity.INFO, "{0} keeps its partitions: Kafka cannot take any away.", "Nothing to do.");

  private final Severity severity;
  private final String evidence;
  private final String remedy;

  Symptom(Severity severity, String evidence, String remedy) {
    this.severity = severity;
    this.evidence = evidence;
    this.remedy = remedy;
  }

  public Severity severity() {
    return severity;
  }

  String evidence() {
    return evidence;
  }

  String remedy() {
    return remedy;
  }

  /** The name that scripts know: {@code same-cluster}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
