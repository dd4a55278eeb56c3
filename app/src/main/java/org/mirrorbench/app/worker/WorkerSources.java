package org.mirrorbench.app.worker;

import java.util.List;
import java.util.function.Supplier;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.log.LogLine;

/**
 * What the Workers page lives on.
 *
 * @param clusters the known clusters, to choose from
 * @param recentLog the newest log lines, oldest first
 * @param drafts keeps a wizard that was begun
 */
public record WorkerSources(
    Workers workers,
    ReadOnlyFeed<List<ClusterView>> clusters,
    ReadOnlyFeed<LogLine> log,
    Supplier<List<LogLine>> recentLog,
    WorkerDrafts drafts) {}
