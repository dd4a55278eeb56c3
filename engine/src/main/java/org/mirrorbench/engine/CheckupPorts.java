package org.mirrorbench.engine;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.doctor.PatientReader;
import org.mirrorbench.engine.doctor.TopicIds;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.store.Store;
import org.mirrorbench.engine.worker.RemoteRest;
import org.mirrorbench.engine.worker.RemoteWorker;

/**
 * What examinations need from around them.
 *
 * @param flows every flow of the workspace
 * @param runs where a flow of the workspace runs
 * @param worker the one that serves a flow, or why none can be asked
 * @param recall the topics' ids at the examination before
 * @param remember keeps the topics' ids for the next one
 */
record CheckupPorts(
    Supplier<List<FlowSpec>> flows,
    Function<FlowName, Runs> runs,
    BiFunction<FlowSpec, Runs, Result<ConnectCluster>> worker,
    Function<FlowName, Result<TopicIds>> recall,
    BiConsumer<FlowName, TopicIds> remember) {

  /** The ports of an engine. */
  static CheckupPorts of(Store store, Secrets secrets, KnownFlows flows) {
    TopicMemory memory = new TopicMemory(store.settings());
    return new CheckupPorts(
        flows::specs,
        name -> flows.find(name).map(FlowRuntime::runs).orElseGet(Runs.Engine::new),
        (spec, runs) ->
            switch (runs) {
              case Runs.Engine() -> own(spec, flows);
              case Runs.Remote(String name) -> remote(name, store, secrets);
              case Runs.Files() -> Result.err(PatientReader.noWorker(spec));
            },
        memory::recall,
        memory::remember);
  }

  private static Result<ConnectCluster> own(FlowSpec spec, KnownFlows flows) {
    return flows
        .find(spec.name())
        .map(FlowRuntime::cluster)
        .orElseGet(() -> Result.err(PatientReader.noWorker(spec)));
  }

  private static Result<ConnectCluster> remote(String name, Store store, Secrets secrets) {
    return store.workers().all(secrets::open).stream()
        .filter(worker -> worker.name().equals(name))
        .filter(RemoteWorker.class::isInstance)
        .map(RemoteWorker.class::cast)
        .findFirst()
        .map(RemoteRest::open)
        .orElseGet(
            () ->
                Result.err(
                    new Problem.Invalid(
                        "Worker " + name,
                        "the workspace has no such remote worker.",
                        "Add it first, or choose another one.")));
  }
}
