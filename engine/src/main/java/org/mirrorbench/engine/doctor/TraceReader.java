package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.LogRange;

/** Reads what only a trace needs. Blocking; an interrupt ends the wait. */
final class TraceReader {

  /** Longer than a worker of this product waits before it keeps positions. */
  static final Duration WAIT = Duration.ofSeconds(3);

  private static final int RECORDS = 20;

  private final Patient patient;
  private final Result<ConnectCluster> worker;

  TraceReader(Patient patient, Result<ConnectCluster> worker) {
    this.patient = patient;
    this.worker = worker;
  }

  TraceFacts group() {
    return new TraceFacts(tasks(Part.CHECKPOINT), notAsked(), notAsked());
  }

  TraceFacts topic(String topic) {
    Result<Samples> tails = tails(topic);
    return new TraceFacts(tasks(Part.SOURCE), later(topic, tails), tails);
  }

  private Result<Map<Integer, List<String>>> tasks(Part part) {
    return worker.then(cluster -> cluster.assignments(part.connector(patient.spec().name())));
  }

  private Result<Samples> tails(String topic) {
    try {
      Map<TopicPartition, LogRange> own =
          new HashMap<>(patient.source().orThrow().ranges().orThrow());
      own.keySet().removeIf(partition -> !partition.topic().equals(topic));
      return Result.ok(new SampleReader(patient.spec().source(), own).read(RECORDS));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(patient.spec().source(), e));
    }
  }

  /** Whoever is not behind need not move. */
  private Result<Map<TopicPartition, Long>> later(String topic, Result<Samples> tails) {
    try {
      Map<TopicPartition, Long> now = patient.positions();
      boolean behind =
          tails.orThrow().last().entrySet().stream()
              .filter(each -> !each.getValue().isEmpty())
              .anyMatch(
                  each ->
                      now.getOrDefault(each.getKey(), -1L) < each.getValue().getLast().offset());
      if (!behind || now.keySet().stream().noneMatch(it -> it.topic().equals(topic))) {
        return Result.ok(now);
      }
      Thread.sleep(WAIT);
      String connector = Part.SOURCE.connector(patient.spec().name());
      return worker
          .then(cluster -> cluster.offsets(connector))
          .map(told -> Positions.of(told, patient.spec().source().alias()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return notAsked();
    }
  }

  private <T> Result<T> notAsked() {
    return Result.err(
        new Problem.Invalid(
            "Flow " + patient.spec().name(), Reason.NOT_ASKED.text(), Reason.ASK_AGAIN.text()));
  }
}
