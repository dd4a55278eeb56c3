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
          steps.unknown(Question.CONNECTOR, problem.sentence());
      case Result.Ok<Map<String, ConnectorStatus>>(var statuses) -> {
        ConnectorStatus status = statuses.get(name);
        if (status == null) {
          steps.no(
              Question.CONNECTOR,
              "The worker has no connector " + name + ".",
              "Start the flow, or apply its plan.");
          return;
        }
        steps.yes(Question.CONNECTOR, name + " is on its worker.");
        running(status);
        task(status, tasks, wanted, interval);
      }
    }
    attached();
  }

  private void running(ConnectorStatus status) {
    boolean runs = status.state().equals("RUNNING");
    String why = status.trace() == null ? "" : ": " + status.trace();
    String remedy =
        status.state().equals("FAILED")
            ? "Mend the cause, then restart it."
            : "Resume or start the flow.";
    steps.answer(Question.RUNNING, runs, name + " is " + status.state() + why + ".", remedy);
  }

  private void task(
      ConnectorStatus status,
      Result<Map<Integer, List<String>>> tasks,
      Set<String> wanted,
      String interval) {
    if (!(tasks instanceof Result.Ok<Map<Integer, List<String>>>(var given))) {
      steps.unknown(Question.TASK, "The worker does not tell what its tasks were given.");
      return;
    }
    Set<String> missing = new TreeSet<>(wanted);
    given.values().forEach(missing::removeAll);
    if (!missing.isEmpty()) {
      steps.no(
          Question.TASK,
          "No task was given " + Few.of(missing) + ".",
          "Wait for "
              + interval
              + "; if that does not help, read the worker's log, then restart "
              + name
              + ".");
      return;
    }
    for (TaskStatus task : status.tasks()) {
      boolean ours = given.getOrDefault(task.id(), List.of()).stream().anyMatch(wanted::contains);
      if (ours && !task.state().equals("RUNNING")) {
        String why = task.trace() == null ? "" : ": " + task.trace();
        steps.no(
            Question.TASK,
            "Task " + task.id() + " is " + task.state() + why + ".",
            "Mend the cause, then restart it.");
      }
    }
    steps.yes(Question.TASK, "Tasks that run were given " + Few.of(wanted) + ".");
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
          "The worker is attached to the Kafka cluster "
              + worker.kafkaClusterId()
              + ", and "
              + target.alias()
              + " is "
              + target.clusterId()
              + ".",
          "Run the flow on a worker that is attached to " + target.alias() + ".");
    } else {
      steps.unknown(Question.ATTACHED, "No worker tells which cluster it is attached to.");
    }
  }
}
