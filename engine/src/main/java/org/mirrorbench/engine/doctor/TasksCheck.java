package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorStatus;

/** A source connector that runs has tasks. */
final class TasksCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, ConnectorStatus> statuses = patient.worker().statuses().orThrow();
    int topics = patient.mirrored().orThrow().size();
    return Optional.ofNullable(statuses.get(Part.SOURCE.connector(patient.spec().name()))).stream()
        .filter(status -> status.state().equals("RUNNING") && status.tasks().isEmpty())
        .map(
            status ->
                Finding.of(Symptom.NO_TASKS, status.name(), Integer.toString(topics))
                    .with(new Repair.Restart(status.name())));
  }
}
