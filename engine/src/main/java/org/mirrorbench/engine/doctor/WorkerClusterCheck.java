package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.topology.Inventory;

/**
 * The worker is attached to the target. Its record producers write to the worker's own cluster,
 * whatever {@code target.cluster.bootstrap.servers} says.
 */
final class WorkerClusterCheck implements Check {

  private static final String OVERRIDE = "producer.override.bootstrap.servers";

  @Override
  public Stream<Finding> examine(Patient patient) {
    WorkerIdentity worker = patient.worker().identity().orThrow();
    Inventory target = patient.target().orThrow();
    if (worker.kafkaClusterId().equals(target.clusterId())) {
      return Stream.empty();
    }
    Symptom symptom =
        patient.setting(OVERRIDE, "").isBlank()
            ? Symptom.WORKER_ELSEWHERE
            : Symptom.WORKER_STATE_ELSEWHERE;
    return Stream.of(
        Finding.of(
            symptom,
            patient.spec().name().toString(),
            worker.kafkaClusterId(),
            target.alias(),
            target.clusterId()));
  }
}
