package org.mirrorbench.engine.doctor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.keys.Listeners;

/** Workers of one group name themselves so that the others reach them. */
final class WorkerAddressCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Set<String> workers = new TreeSet<>();
    for (ConnectorStatus status : patient.worker().statuses().orThrow().values()) {
      workers.add(status.workerId());
      status.tasks().forEach(task -> workers.add(task.workerId()));
    }
    workers.removeIf(String::isBlank);
    boolean here = workers.stream().anyMatch(WorkerAddressCheck::loopback);
    boolean there = workers.stream().anyMatch(worker -> !loopback(worker));
    return here && there
        ? Stream.of(
            Finding.of(
                Symptom.WORKERS_ON_LOOPBACK,
                patient.spec().name().toString(),
                Few.count(workers),
                Few.of(workers)))
        : Stream.empty();
  }

  private static boolean loopback(String worker) {
    return Listeners.loopback(worker.replaceFirst(":\\d+$", ""));
  }
}
