package org.mirrorbench.engine;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.schedule.Ticker;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.store.ClusterTable;

/**
 * What the clusters of a workspace need from around them.
 *
 * @param flows every flow of the workspace
 * @param workersOn the names of the local workers on the cluster of an alias
 * @param test the staged test of a connection
 */
record ClusterPorts(
    ClusterTable table,
    Secrets secrets,
    Supplier<List<FlowSpec>> flows,
    Function<String, List<String>> workersOn,
    ClusterWatch watch,
    Ticker ticker,
    BiFunction<ClusterProfile, Consumer<StageResult>, ConnectionReport> test) {}
