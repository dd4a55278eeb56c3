package org.mirrorbench.engine.doctor;

import java.util.Locale;
import org.mirrorbench.engine.problem.Severity;

/**
 * Everything that the doctor can find. The English sentences are what the command line prints; the
 * window has its own under {@code symptom.<NAME>.evidence} and {@code .remedy}.
 */
public enum Symptom {
  // what destroys data, or does nothing while it looks healthy
  SAME_CLUSTER(
      Severity.ERROR,
      "{0} and {1} are one Kafka cluster, {2}.",
      "Give the flow two different clusters: a flow into itself copies its own copies."),

  UNREACHABLE(
      Severity.ERROR,
      "It cannot be read: {0}",
      "{1}"),

  // offsets and failing over, size, time, order and load
  LAST(Severity.INFO, "", "");

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
