package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.ConnectorStatus.TaskStatus;

/** Nothing FAILED, which Connect never starts again by itself, and every task has a worker. */
final class FailedCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, ConnectorStatus> statuses = patient.worker().statuses().orThrow();
    return Stream.of(Part.values())
        .map(part -> statuses.get(part.connector(patient.spec().name())))
        .filter(Objects::nonNull)
        .flatMap(FailedCheck::look);
  }

  private static Stream<Finding> look(ConnectorStatus status) {
    List<Finding> found = new ArrayList<>();
    if (status.state().equals("FAILED")) {
      found.add(failed(status.name(), status.name(), status.trace()));
    }
    for (TaskStatus task : status.tasks()) {
      String subject = status.name() + "-" + task.id();
      if (task.state().equals("FAILED")) {
        found.add(failed(status.name(), subject, task.trace()));
      } else if (task.state().equals("UNASSIGNED")) {
        found.add(Finding.of(Symptom.TASK_UNASSIGNED, subject));
      }
    }
    return found.stream();
  }

  private static Finding failed(
      String connector, String subject, @org.jspecify.annotations.Nullable String trace) {
    return Finding.of(Symptom.FAILED, subject, trace == null ? "no reason was given" : trace)
        .with(new Repair.Restart(connector));
  }
}
