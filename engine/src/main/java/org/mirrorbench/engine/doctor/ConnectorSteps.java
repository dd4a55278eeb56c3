package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.ConnectorStatus.TaskStatus;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.topology.Inventory;

/** Whether a connector is there, runs, has what is asked about, and writes to the right cluster. */
final class ConnectorSteps {

  private final Patient patient;
  private final TraceSteps steps;
  private final String name;

  ConnectorSteps(Patient patient, TraceSteps steps, Part part) {
    this.patient = patient;
    this.steps = steps;
    this.name = part.connector(patient.spec().name());
  }

  /**
   * @param wanted what one of its tasks was to be given
   */
  void ask(Result<Map<Integer, List<String>>> tasks, Set<String> wanted, String interval) {
    switch (patient.worker().statuses()) {
      case Result.Err<Map<String, ConnectorStatus>>(Problem problem) ->
          steps.unknown(Question.CONNECTOR, Said.of(problem));
      case Result.Ok<Map<String, ConnectorStatus>>(var statuses) -> {
        ConnectorStatus status = statuses.get(name);
        if (status == null) {
          steps.no(Question.CONNECTOR, Answer.NO_CONNECTOR.of(name), Answer.START_FLOW.of());
          return;
        }
        steps.yes(Question.CONNECTOR, Answer.CONNECTOR_THERE.of(name));
        running(status);
        task(status, tasks, wanted, interval);
      }
    }
    attached();
  }

  private void running(ConnectorStatus status) {
    boolean runs = status.state().equals("RUNNING");
    String trace = status.trace();
    Said seen =
        trace == null
            ? Answer.CONNECTOR_STATE.of(name, status.state())
            : Answer.CONNECTOR_STATE_WHY.of(name, status.state(), trace);
    Said remedy = status.state().equals("FAILED") ? Answer.RESTART.of() : Answer.RESUME.of();
    steps.answer(Question.RUNNING, runs, seen, remedy);
  }

  private void task(
      ConnectorStatus status,
      Result<Map<Integer, List<String>>> tasks,
      Set<String> wanted,
      String interval) {
    if (!(tasks instanceof Result.Ok<Map<Integer, List<String>>>(var given))) {
      steps.unknown(Question.TASK, Answer.TASKS_UNTOLD.of());
      return;
    }
    Set<String> missing = new TreeSet<>(wanted);
    given.values().forEach(missing::removeAll);
    if (!missing.isEmpty()) {
      steps.no(
          Question.TASK,
          Answer.NO_TASK.of(Few.of(missing)),
          Answer.WAIT_FOR_TASK.of(interval, name));
      return;
    }
    for (TaskStatus task : status.tasks()) {
      boolean ours = given.getOrDefault(task.id(), List.of()).stream().anyMatch(wanted::contains);
      if (ours && !task.state().equals("RUNNING")) {
        String trace = task.trace();
        steps.no(
            Question.TASK,
            trace == null
                ? Answer.TASK_STATE.of(task.id(), task.state())
                : Answer.TASK_STATE_WHY.of(task.id(), task.state(), trace),
            Answer.RESTART.of());
      }
    }
    steps.yes(Question.TASK, Answer.TASKS_GIVEN.of(Few.of(wanted)));
  }

  private void attached() {
    if (patient.worker().identity() instanceof Result.Ok<WorkerIdentity>(WorkerIdentity worker)
        && patient.target() instanceof Result.Ok<Inventory>(Inventory target)) {
      boolean overridden =
          patient
              .deployed(Part.SOURCE)
              .filter(it -> it.config().containsKey("producer.override.bootstrap.servers"))
              .isPresent();
      steps.answer(
          Question.ATTACHED,
          overridden || worker.kafkaClusterId().equals(target.clusterId()),
          Answer.ATTACHED.of(worker.kafkaClusterId(), target.alias(), target.clusterId()),
          Answer.ATTACH.of(target.alias()));
    } else {
      steps.unknown(Question.ATTACHED, Answer.ATTACHED_UNTOLD.of());
    }
  }
}
