package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.mirrorbench.engine.Checkups;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Exchange;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Result;

/**
 * What the wizard of flows lives on.
 *
 * @param clusters the known clusters, to choose from
 * @param workers the known Connect clusters, to choose from
 * @param flows what the known flows do
 * @param specs how a flow is described; empty for one that the workspace does not know
 * @param runs where a flow runs; empty when that is unknown
 * @param start starts a flow, at once; done when its worker has accepted it
 */
public record SetupSources(
    ReadOnlyFeed<List<ClusterView>> clusters,
    ReadOnlyFeed<List<WorkerView>> workers,
    ReadOnlyFeed<List<FlowSnapshot>> flows,
    Inventories inventories,
    Checkups checkups,
    Plans plans,
    Proofs proofs,
    Exchange exchange,
    Function<FlowName, Optional<FlowSpec>> specs,
    Function<FlowName, Optional<Runs>> runs,
    Function<FlowName, CompletableFuture<Result<FlowName>>> start) {}
