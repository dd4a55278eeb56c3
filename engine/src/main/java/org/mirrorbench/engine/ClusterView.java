package org.mirrorbench.engine;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connection.ConnectionReport;

/**
 * A cluster as the Clusters page shows it.
 *
 * @param saved whether the workspace remembers it; false for one that only a flow's file names
 * @param snapshot what it said of itself; its figures are null while unknown
 * @param lastTest the newest staged test in this session, or null
 */
public record ClusterView(
    KnownCluster cluster,
    boolean saved,
    ClusterSnapshot snapshot,
    @Nullable ConnectionReport lastTest) {}
