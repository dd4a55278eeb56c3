package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectCluster.PluginInfo;
import org.mirrorbench.engine.connect.ConnectCluster.WorkerIdentity;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.problem.Result;

/**
 * What is known of the worker that a flow runs on.
 *
 * @param configs of all its connectors by name, also of those of others
 * @param statuses of all its connectors by name
 * @param positions of the flow's source connector; read from the offsets topic where no worker
 *     answers; empty when it has none yet
 * @param validation what Connect has against the desired connectors, by part and key
 * @param groups of Connect workers on the target, with the hosts of their members
 */
public record WorkerFacts(
    Result<WorkerIdentity> identity,
    Result<List<PluginInfo>> plugins,
    Result<Map<String, ConnectorConfig>> configs,
    Result<Map<String, ConnectorStatus>> statuses,
    Result<List<SourceOffset>> positions,
    Result<Map<Part, Map<String, List<String>>>> validation,
    Result<Map<String, List<String>>> groups) {}
