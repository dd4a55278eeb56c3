package org.mirrorbench.engine;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.run.FlowPorts;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.store.Store;
import org.mirrorbench.engine.worker.GroupTokens;
import org.mirrorbench.engine.worker.RemoteWorker;

/**
 * Makes flows that share a workspace: what they tell is kept and told there.
 *
 * @param guard makes the clusters of a flow read-only that the workspace protects
 * @param remotes gives a Connect cluster of the workspace by its name
 */
record FlowMaker(
    Ticker ticker,
    Store store,
    GroupTokens tokens,
    Samples samples,
    Notices notices,
    UnaryOperator<FlowSpec> guard,
    Function<String, Result<RemoteWorker>> remotes)
    implements KnownFlows.Maker {

  @Override
  public FlowRuntime make(FlowSpec spec, Runs runs, boolean killed) {
    return new FlowRuntime(spec, runs, killed, ports());
  }

  private FlowPorts ports() {
    return new FlowPorts(
        ticker,
        guard,
        new StoredJournal(store.journal()),
        new KnownWhereabouts(store.settings()),
        tokens::of,
        remotes,
        samples::keep,
        samples::keep,
        notices::problem,
        notices::news);
  }
}
