package org.mirrorbench.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.app.flow.FlowActions;
import org.mirrorbench.app.flow.KnownFlow;
import org.mirrorbench.app.fx.KeyedFeed;
import org.mirrorbench.app.heartbeat.HeartbeatHistory;
import org.mirrorbench.app.lag.LagHistory;
import org.mirrorbench.engine.Checkups;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.Drafts;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.Exchange;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.secret.Secrets;

/**
 * What the pages take from an engine, so that they can be shown on feeds of any origin.
 *
 * @param lag the newest look at each flow
 * @param heartbeats the newest heartbeat of each path
 * @param recentNotices the notices so far, oldest first
 * @param recentLog the newest log lines, oldest first
 * @param known how a flow is described; empty for one that the workspace does not know
 */
record Sources(
    ReadOnlyFeed<List<FlowSnapshot>> flows,
    ReadOnlyFeed<Map<FlowName, Scrape>> lag,
    ReadOnlyFeed<Map<FlowName, HeartbeatSample>> heartbeats,
    ReadOnlyFeed<Notice> notices,
    Supplier<List<Notice>> recentNotices,
    ReadOnlyFeed<LogLine> log,
    Supplier<List<LogLine>> recentLog,
    FlowActions actions,
    Clusters clusters,
    Workers workers,
    Secrets secrets,
    Drafts drafts,
    Inventories inventories,
    Checkups checkups,
    Plans plans,
    Proofs proofs,
    Exchange exchange,
    LagHistory lagHistory,
    HeartbeatHistory heartbeatHistory,
    Function<FlowName, Optional<KnownFlow>> known) {

  /** Everything from an open engine. The keyed feeds live as long as the engine's own. */
  static Sources of(Engine engine) {
    return new Sources(
        engine.flows(),
        new KeyedFeed<>(engine.lag(), Scrape::flow),
        new KeyedFeed<>(engine.heartbeats(), HeartbeatSample::flow),
        engine.notices(),
        engine::recentNotices,
        engine.log(),
        engine::recentLog,
        new FlowActions(
            engine::prepare, engine::start, engine::pause, engine::resume, engine::stop),
        engine.clusters(),
        engine.workers(),
        engine.secrets(),
        engine.drafts(),
        engine.inventories(),
        engine.checkups(),
        engine.plans(),
        engine.proofs(),
        engine.exchange(),
        engine::lagHistory,
        engine::heartbeatHistory,
        flow ->
            engine
                .spec(flow)
                .flatMap(spec -> engine.runs(flow).map(runs -> new KnownFlow(spec, runs))));
  }
}
