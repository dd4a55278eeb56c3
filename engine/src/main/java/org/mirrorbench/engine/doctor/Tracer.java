package org.mirrorbench.engine.doctor;

import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/** Traces why a topic or a group is replicated or not. Blocking for seconds; changes nothing. */
public final class Tracer {

  private final Patient patient;
  private final Result<ConnectCluster> worker;

  public Tracer(Patient patient, Result<ConnectCluster> worker) {
    this.patient = patient;
    this.worker = worker;
  }

  /**
   * Why a topic of the source is mirrored or not; a problem when the flow itself cannot be read.
   */
  public Result<Trace> topic(String topic) {
    TraceFacts facts = new TraceReader(patient, worker).topic(topic);
    return attempt(() -> new TopicTracer(patient, facts, topic).trace());
  }

  /** Why a group of the source is translated or not; a problem as for a topic. */
  public Result<Trace> group(String group) {
    TraceFacts facts = new TraceReader(patient, worker).group();
    return attempt(() -> new GroupTracer(patient, facts, group).trace());
  }

  private Result<Trace> attempt(java.util.function.Supplier<Trace> work) {
    try {
      return Result.ok(work.get());
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException | IllegalArgumentException e) {
      return Result.err(
          new Problem.Invalid(
              "Flow " + patient.spec().name(),
              Reason.UNREADABLE.text(e.getMessage()),
              Reason.EXAMINE.text()));
    }
  }
}
