package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mirrorbench.engine.Checkups;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Exchange;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.Scrape;

/**
 * What the pages of flows live on.
 *
 * @param lag the newest look at each flow
 * @param known how a flow is described; empty for one that the workspace does not know
 * @param clusters the known clusters, for what is production
 * @param workers what runs flows, for where new ones may run
 * @param wizards opens the wizard; empty where there is none
 */
public record FlowSources(
    ReadOnlyFeed<List<FlowSnapshot>> flows,
    ReadOnlyFeed<Map<FlowName, Scrape>> lag,
    FlowActions actions,
    Function<FlowName, Optional<KnownFlow>> known,
    ReadOnlyFeed<List<ClusterView>> clusters,
    ReadOnlyFeed<List<WorkerView>> workers,
    Inventories inventories,
    Checkups checkups,
    Plans plans,
    Exchange exchange,
    Proofs proofs,
    Optional<FlowWizards> wizards) {

  /** Which workers may run a flow, by what is known now. */
  Fitting fitting() {
    List<WorkerView> known = workers.latest();
    List<ClusterView> views = clusters.latest();
    return new Fitting(known == null ? List.of() : known, views == null ? List.of() : views);
  }

  /** Whether one of its clusters is production. */
  boolean production(FlowName flow) {
    List<ClusterView> views = clusters.latest();
    return views != null
        && views.stream()
            .filter(view -> view.cluster().environment() == Environment.PROD)
            .map(view -> view.cluster().alias())
            .anyMatch(alias -> alias.equals(flow.source()) || alias.equals(flow.target()));
  }
}
