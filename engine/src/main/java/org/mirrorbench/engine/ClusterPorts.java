package org.mirrorbench.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.ConnectionTest;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.store.ClusterTable;
import org.mirrorbench.engine.store.FlowTable;
import org.mirrorbench.engine.store.Store;

/**
 * What the clusters of a workspace need from around them.
 *
 * @param flows every flow of the workspace
 * @param workersOn the names of the local workers on the cluster of an alias
 * @param onChange told what a remembered profile was and what it is now
 * @param test the staged test of a connection
 */
record ClusterPorts(
    ClusterTable table,
    Secrets secrets,
    Supplier<List<FlowSpec>> flows,
    Function<String, List<String>> workersOn,
    BiConsumer<ClusterProfile, ClusterProfile> onChange,
    ClusterWatch watch,
    Ticker ticker,
    BiFunction<ClusterProfile, Consumer<StageResult>, ConnectionReport> test) {

  /** The ports of an engine. */
  static ClusterPorts of(
      Store store,
      Secrets secrets,
      Supplier<Collection<FlowRuntime>> flows,
      ClusterWatch watch,
      Ticker ticker) {
    return new ClusterPorts(
        store.clusters(),
        secrets,
        () -> flows.get().stream().map(FlowRuntime::spec).toList(),
        alias -> WorkerPorts.on(alias, store.workers().all(secrets::open)),
        (before, now) -> follow(before, now, flows.get(), store.flows()),
        watch,
        ticker,
        ConnectionTest::run);
  }

  /** A flow whose cluster is what the profile was takes what it is now, from its next start on. */
  private static void follow(
      ClusterProfile before, ClusterProfile now, Collection<FlowRuntime> flows, FlowTable table) {
    for (FlowRuntime flow : flows) {
      FlowSpec spec = flow.spec().with(before, now);
      if (!spec.equals(flow.spec())) {
        table.describe(spec);
        flow.follow(spec);
      }
    }
  }
}
