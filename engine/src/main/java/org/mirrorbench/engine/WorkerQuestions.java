package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.SharedStorage;
import org.mirrorbench.engine.worker.WorkerCheck;
import org.mirrorbench.engine.worker.WorkerEntry;

/**
 * What has to be known before a local worker starts. Blocking on its cluster.
 *
 * @param entries the workers that the workspace knows now
 */
record WorkerQuestions(WorkerPorts ports, Supplier<Collection<WorkerEntry>> entries) {

  /** What stands against it, gravest first. */
  Result<List<Advice>> check(LocalWorker worker) {
    Optional<ClusterProfile> cluster = ports.cluster(worker.cluster());
    if (cluster.isEmpty()) {
      return Result.ok(List.of(Advice.of(Advice.Topic.NO_SUCH_CLUSTER, worker.cluster())));
    }
    List<Advice> advice = new ArrayList<>(new WorkerCheck(worker, cluster.get()).run());
    Collection<FlowRuntime> flows = ports.flows().get();
    advice.addAll(
        SharedStorage.find(worker, entries.get(), flows.stream().map(FlowRuntime::spec).toList()));
    advice.sort(Advice.GRAVEST_FIRST);
    return Result.ok(List.copyOf(advice));
  }

  /** Refuses what would damage something that is there; what is a guess stops nobody. */
  Result<LocalWorker> allow(LocalWorker worker) {
    return check(worker)
        .then(
            advice ->
                advice.stream()
                    .filter(one -> one.topic().severity() == Advice.Severity.ERROR)
                    .filter(one -> one.topic() != Advice.Topic.STORAGE_OF_OTHER_GROUP)
                    .findFirst()
                    .map(one -> WorkerQuestions.<LocalWorker>refused(worker, one))
                    .orElseGet(() -> Result.ok(worker)));
  }

  private static <T> Result<T> refused(LocalWorker worker, Advice advice) {
    return Result.err(
        new Problem.Conflict("Worker " + worker.name(), advice.detail(), advice.remedy()));
  }

  /** The cluster that it is attached to. */
  Result<ClusterProfile> cluster(LocalWorker worker) {
    return ports
        .cluster(worker.cluster())
        .<Result<ClusterProfile>>map(Result::ok)
        .orElseGet(
            () -> {
              Advice advice = Advice.of(Advice.Topic.NO_SUCH_CLUSTER, worker.cluster());
              return Result.err(
                  new Problem.Invalid("Worker " + worker.name(), advice.detail(), advice.remedy()));
            });
  }
}
