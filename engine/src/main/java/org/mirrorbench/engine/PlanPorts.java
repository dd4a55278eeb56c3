package org.mirrorbench.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.run.Whereabouts;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.store.JournalTable;
import org.mirrorbench.engine.store.Store;
import org.mirrorbench.engine.worker.RemoteWorker;

/**
 * What plans need from around them.
 *
 * @param flows every flow of the workspace
 * @param remotes a Connect cluster of the workspace by its name
 * @param whereabouts which remote worker served a flow last
 * @param open a handle to a kept secret
 * @param save remembers a flow and where it runs
 * @param forget forgets a flow whose connectors are gone
 * @param keepWish remembers what a flow was last told to do
 * @param examine what the doctor finds
 */
record PlanPorts(
    Supplier<Collection<FlowRuntime>> flows,
    Function<String, Result<RemoteWorker>> remotes,
    JournalTable journal,
    Whereabouts whereabouts,
    Function<SecretRef, Secret> open,
    BiFunction<FlowSpec, Runs, Result<FlowName>> save,
    Consumer<FlowName> forget,
    Consumer<FlowRuntime> keepWish,
    Examining examine) {

  /** What the doctor finds in a flow, seen together with the others of its plan. */
  interface Examining {
    List<Finding> of(FlowSpec flow, Runs runs, List<FlowSpec> together);
  }

  /** The ports of an engine. */
  static PlanPorts of(
      KnownFlows flows,
      StoredWorkers workers,
      Store store,
      Secrets secrets,
      StoredCheckups checkups) {
    return new PlanPorts(
        flows::all,
        workers::remote,
        store.journal(),
        new KnownWhereabouts(store.settings()),
        secrets::open,
        flows::saveAs,
        flows::forget,
        flows::keepWish,
        checkups::findings);
  }

  Optional<FlowRuntime> flow(FlowName name) {
    return flows.get().stream().filter(flow -> flow.spec().name().equals(name)).findFirst();
  }
}
